/** Puts this language in at once: `import 'ouishare-widgets/languages/es'`. */
import { es } from '../languages/es.js';
import { esArticle } from '../languages/articles/es.js';
import { esCommunity } from '../languages/community/es.js';
import { esConnector } from '../languages/connectors/es.js';
import { esGathering } from '../languages/gathering/es.js';
import { esMessage } from '../languages/message/es.js';
import { esProject } from '../languages/projects/es.js';
import { esSignup } from '../languages/signup/es.js';
import { registerLanguage } from '../load.js';

registerLanguage(es, {
  signup: esSignup,
  connectors: esConnector,
  articles: esArticle,
  projects: esProject,
  gathering: esGathering,
  community: esCommunity,
  message: esMessage,
});

export { es, esSignup, esConnector, esArticle, esProject, esGathering, esCommunity, esMessage };
