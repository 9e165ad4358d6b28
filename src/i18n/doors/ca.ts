/** Puts this language in at once: `import 'ouishare-widgets/languages/ca'`. */
import { ca } from '../languages/ca.js';
import { caArticle } from '../languages/articles/ca.js';
import { caCommunity } from '../languages/community/ca.js';
import { caConnector } from '../languages/connectors/ca.js';
import { caGathering } from '../languages/gathering/ca.js';
import { caMessage } from '../languages/message/ca.js';
import { caProject } from '../languages/projects/ca.js';
import { caSignup } from '../languages/signup/ca.js';
import { registerLanguage } from '../load.js';

registerLanguage(ca, {
  signup: caSignup,
  connectors: caConnector,
  articles: caArticle,
  projects: caProject,
  gathering: caGathering,
  community: caCommunity,
  message: caMessage,
});

export { ca, caSignup, caConnector, caArticle, caProject, caGathering, caCommunity, caMessage };
