// Everything in one file, for editors and sandboxes: every tag is defined at once, and the compatible `div` works too.
import './provider/define.js';
import './widgets/community-map/define.js';
import './widgets/event-list/define.js';
import './widgets/member-signup/define.js';
import './widgets/partner-wall/define.js';

export { discover } from './autoloader.js';
