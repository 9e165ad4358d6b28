// A chunk of its own, asked for when a visitor turns to the form: most people only pass by it.
export { faultWords } from '../../element/form/faults.js';
export { meantAddress } from '../../element/form/mail-domain.js';
export { meantView } from '../../element/form/meant-view.js';
export { summaryView, troubleView } from '../../element/form/notice-view.js';
export { forget, keep, refill } from './kept-form.js';
export { SignupSender, type Outcome } from './signup-sender.js';
export { takeTyped } from './typed-form.js';
