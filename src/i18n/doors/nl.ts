/** Puts this language in at once: `import 'ouishare-widgets/languages/nl'`. */
import { nl } from '../languages/nl.js';
import { nlSignup } from '../languages/signup/nl.js';
import { registerLanguage } from '../load.js';

registerLanguage(nl, nlSignup);

export { nl, nlSignup };
