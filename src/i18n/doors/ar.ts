/** Puts this language in at once: `import 'ouishare-widgets/languages/ar'`. */
import { ar } from '../languages/ar.js';
import { arArticle } from '../languages/articles/ar.js';
import { arCommunity } from '../languages/community/ar.js';
import { arConnector } from '../languages/connectors/ar.js';
import { arGathering } from '../languages/gathering/ar.js';
import { arMessage } from '../languages/message/ar.js';
import { arProject } from '../languages/projects/ar.js';
import { arSignup } from '../languages/signup/ar.js';
import { registerLanguage } from '../load.js';

registerLanguage(ar, {
  signup: arSignup,
  connectors: arConnector,
  articles: arArticle,
  projects: arProject,
  gathering: arGathering,
  community: arCommunity,
  message: arMessage,
});

export { ar, arSignup, arConnector, arArticle, arProject, arGathering, arCommunity, arMessage };
