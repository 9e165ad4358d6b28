/** Puts this language in at once: `import 'ouishare-widgets/languages/ca'`. */
import { ca } from '../languages/ca.js';
import { registerMessages } from '../load.js';

registerMessages(ca);

export { ca };
