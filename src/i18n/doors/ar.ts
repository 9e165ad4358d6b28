/** Puts this language in at once: `import 'ouishare-widgets/languages/ar'`. */
import { ar } from '../languages/ar.js';
import { registerMessages } from '../load.js';

registerMessages(ar);

export { ar };
