/** Puts this language in at once: `import 'ouishare-widgets/languages/fr'`. */
import { fr } from '../languages/fr.js';
import { registerMessages } from '../load.js';

registerMessages(fr);

export { fr };
