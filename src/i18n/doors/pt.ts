/** Puts this language in at once: `import 'ouishare-widgets/languages/pt'`. */
import { pt } from '../languages/pt.js';
import { ptArticle } from '../languages/articles/pt.js';
import { ptCommunity } from '../languages/community/pt.js';
import { ptConnector } from '../languages/connectors/pt.js';
import { ptGathering } from '../languages/gathering/pt.js';
import { ptMessage } from '../languages/message/pt.js';
import { ptProject } from '../languages/projects/pt.js';
import { ptSignup } from '../languages/signup/pt.js';
import { registerLanguage } from '../load.js';

registerLanguage(pt, {
  signup: ptSignup,
  connectors: ptConnector,
  articles: ptArticle,
  projects: ptProject,
  gathering: ptGathering,
  community: ptCommunity,
  message: ptMessage,
});

export { pt, ptSignup, ptConnector, ptArticle, ptProject, ptGathering, ptCommunity, ptMessage };
