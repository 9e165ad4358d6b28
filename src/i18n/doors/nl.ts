/** Puts this language in at once: `import 'ouishare-widgets/languages/nl'`. */
import { nl } from '../languages/nl.js';
import { registerMessages } from '../load.js';

registerMessages(nl);

export { nl };
