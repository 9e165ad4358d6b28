import { MemberSignupElement } from './member-signup.js';

export * from '../../element/events.js';
export * from './events.js';
export { MemberSignupElement };

if (!customElements.get('ouishare-member-signup')) customElements.define('ouishare-member-signup', MemberSignupElement);
