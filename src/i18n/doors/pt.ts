/** Puts this language in at once: `import 'ouishare-widgets/languages/pt'`. */
import { pt } from '../languages/pt.js';
import { ptSignup } from '../languages/signup/pt.js';
import { registerLanguage } from '../load.js';

registerLanguage(pt, ptSignup);

export { pt, ptSignup };
