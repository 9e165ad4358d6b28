import { isFree } from '../../provider/free-tag.js';
import { MemberSignupElement } from './member-signup.js';

export * from '../../element/events.js';
export * from './events.js';
export { MemberSignupElement };

if (isFree('ouishare-member-signup', MemberSignupElement))
  customElements.define('ouishare-member-signup', MemberSignupElement);
