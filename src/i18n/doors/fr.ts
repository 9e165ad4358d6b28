/** Puts this language in at once: `import 'ouishare-widgets/languages/fr'`. */
import { fr } from '../languages/fr.js';
import { frArticle } from '../languages/articles/fr.js';
import { frCommunity } from '../languages/community/fr.js';
import { frConnector } from '../languages/connectors/fr.js';
import { frGathering } from '../languages/gathering/fr.js';
import { frMessage } from '../languages/message/fr.js';
import { frProject } from '../languages/projects/fr.js';
import { frSignup } from '../languages/signup/fr.js';
import { registerLanguage } from '../load.js';

registerLanguage(fr, {
  signup: frSignup,
  connectors: frConnector,
  articles: frArticle,
  projects: frProject,
  gathering: frGathering,
  community: frCommunity,
  message: frMessage,
});

export { fr, frSignup, frConnector, frArticle, frProject, frGathering, frCommunity, frMessage };
