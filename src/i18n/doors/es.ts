/** Puts this language in at once: `import 'ouishare-widgets/languages/es'`. */
import { es } from '../languages/es.js';
import { registerMessages } from '../load.js';

registerMessages(es);

export { es };
