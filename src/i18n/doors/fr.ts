/** Puts this language in at once: `import 'ouishare-widgets/languages/fr'`. */
import { fr } from '../languages/fr.js';
import { frSignup } from '../languages/signup/fr.js';
import { registerLanguage } from '../load.js';

registerLanguage(fr, frSignup);

export { fr, frSignup };
