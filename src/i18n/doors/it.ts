/** Puts this language in at once: `import 'ouishare-widgets/languages/it'`. */
import { it } from '../languages/it.js';
import { registerMessages } from '../load.js';

registerMessages(it);

export { it };
