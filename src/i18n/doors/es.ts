/** Puts this language in at once: `import 'ouishare-widgets/languages/es'`. */
import { es } from '../languages/es.js';
import { esSignup } from '../languages/signup/es.js';
import { registerLanguage } from '../load.js';

registerLanguage(es, esSignup);

export { es, esSignup };
