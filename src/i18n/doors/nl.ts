/** Puts this language in at once: `import 'ouishare-widgets/languages/nl'`. */
import { nl } from '../languages/nl.js';
import { nlArticle } from '../languages/articles/nl.js';
import { nlCommunity } from '../languages/community/nl.js';
import { nlConnector } from '../languages/connectors/nl.js';
import { nlGathering } from '../languages/gathering/nl.js';
import { nlMessage } from '../languages/message/nl.js';
import { nlProject } from '../languages/projects/nl.js';
import { nlSignup } from '../languages/signup/nl.js';
import { registerLanguage } from '../load.js';

registerLanguage(nl, {
  signup: nlSignup,
  connectors: nlConnector,
  articles: nlArticle,
  projects: nlProject,
  gathering: nlGathering,
  community: nlCommunity,
  message: nlMessage,
});

export { nl, nlSignup, nlConnector, nlArticle, nlProject, nlGathering, nlCommunity, nlMessage };
