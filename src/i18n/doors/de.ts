/** Puts this language in at once: `import 'ouishare-widgets/languages/de'`. */
import { de } from '../languages/de.js';
import { deSignup } from '../languages/signup/de.js';
import { registerLanguage } from '../load.js';

registerLanguage(de, deSignup);

export { de, deSignup };
