/** Puts this language in at once: `import 'ouishare-widgets/languages/it'`. */
import { it } from '../languages/it.js';
import { itArticle } from '../languages/articles/it.js';
import { itCommunity } from '../languages/community/it.js';
import { itConnector } from '../languages/connectors/it.js';
import { itGathering } from '../languages/gathering/it.js';
import { itMessage } from '../languages/message/it.js';
import { itProject } from '../languages/projects/it.js';
import { itSignup } from '../languages/signup/it.js';
import { registerLanguage } from '../load.js';

registerLanguage(it, {
  signup: itSignup,
  connectors: itConnector,
  articles: itArticle,
  projects: itProject,
  gathering: itGathering,
  community: itCommunity,
  message: itMessage,
});

export { it, itSignup, itConnector, itArticle, itProject, itGathering, itCommunity, itMessage };
