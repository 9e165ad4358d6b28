// A chunk of its own, asked for when a visitor turns to the form: most people only pass by it.
export { faultWords } from './faults.js';
export { forget, keep, refill } from './kept-form.js';
export { meantAddress } from './mail-domain.js';
export { meantView } from './meant-view.js';
export { summaryView, troubleView } from './notice-view.js';
export { SignupSender, type Outcome } from './signup-sender.js';
