// What an application imports by name. No tag is registered here: that is what the doors are for.
export * from './element/events.js';
export * from './provider/events.js';
export { ProviderElement } from './provider/provider.js';
export { CommunityMapElement } from './widgets/community-map/community-map.js';
export * from './widgets/event-list/events.js';
export { EventListElement } from './widgets/event-list/event-list.js';
export * from './widgets/member-signup/events.js';
export { MemberSignupElement } from './widgets/member-signup/member-signup.js';
export * from './widgets/partner-wall/events.js';
export { PartnerWallElement } from './widgets/partner-wall/partner-wall.js';
