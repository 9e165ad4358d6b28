// Everything in one file, for editors and sandboxes: every tag is defined at once, and the compatible `div` works too.
import './provider/define.js';
import './widgets/article-list/define.js';
import './widgets/community-card/define.js';
import './widgets/community-map/define.js';
import './widgets/connector-list/define.js';
import './widgets/event-list/define.js';
import './widgets/gathering/define.js';
import './widgets/member-signup/define.js';
import './widgets/partner-wall/define.js';
import './widgets/project-list/define.js';

export { discover } from './autoloader.js';
