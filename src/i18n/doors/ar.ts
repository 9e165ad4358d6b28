/** Puts this language in at once: `import 'ouishare-widgets/languages/ar'`. */
import { ar } from '../languages/ar.js';
import { arSignup } from '../languages/signup/ar.js';
import { registerLanguage } from '../load.js';

registerLanguage(ar, arSignup);

export { ar, arSignup };
