/** Puts this language in at once: `import 'ouishare-widgets/languages/de'`. */
import { de } from '../languages/de.js';
import { deArticle } from '../languages/articles/de.js';
import { deCommunity } from '../languages/community/de.js';
import { deConnector } from '../languages/connectors/de.js';
import { deGathering } from '../languages/gathering/de.js';
import { deMessage } from '../languages/message/de.js';
import { deProject } from '../languages/projects/de.js';
import { deSignup } from '../languages/signup/de.js';
import { registerLanguage } from '../load.js';

registerLanguage(de, {
  signup: deSignup,
  connectors: deConnector,
  articles: deArticle,
  projects: deProject,
  gathering: deGathering,
  community: deCommunity,
  message: deMessage,
});

export { de, deSignup, deConnector, deArticle, deProject, deGathering, deCommunity, deMessage };
