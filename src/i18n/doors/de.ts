/** Puts this language in at once: `import 'ouishare-widgets/languages/de'`. */
import { de } from '../languages/de.js';
import { registerMessages } from '../load.js';

registerMessages(de);

export { de };
