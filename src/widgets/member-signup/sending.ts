// A chunk of its own, asked for when a visitor turns to the form: most people only pass by it.
export { faultWords } from './faults.js';
export { summaryView, troubleView } from './notice-view.js';
export { SignupSender, type Outcome } from './signup-sender.js';
