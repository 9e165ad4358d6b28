/** Puts this language in at once: `import 'ouishare-widgets/languages/pt'`. */
import { pt } from '../languages/pt.js';
import { registerMessages } from '../load.js';

registerMessages(pt);

export { pt };
