/** Puts this language in at once: `import 'ouishare-widgets/languages/ca'`. */
import { ca } from '../languages/ca.js';
import { caSignup } from '../languages/signup/ca.js';
import { registerLanguage } from '../load.js';

registerLanguage(ca, caSignup);

export { ca, caSignup };
