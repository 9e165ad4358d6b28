/** Puts this language in at once: `import 'ouishare-widgets/languages/it'`. */
import { it } from '../languages/it.js';
import { itSignup } from '../languages/signup/it.js';
import { registerLanguage } from '../load.js';

registerLanguage(it, itSignup);

export { it, itSignup };
