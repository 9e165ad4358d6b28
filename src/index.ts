// What an application imports by name. No tag is registered here: that is what the doors are for.
export * from './element/events.js';
export * from './provider/events.js';
export { ProviderElement } from './provider/provider.js';
export * from './ui/event-card/events.js';
export * from './widgets/article-list/events.js';
export { ArticleListElement } from './widgets/article-list/article-list.js';
export { CommunityCardElement } from './widgets/community-card/community-card.js';
export { CommunityMapElement } from './widgets/community-map/community-map.js';
export * from './widgets/connector-list/events.js';
export { ConnectorListElement } from './widgets/connector-list/connector-list.js';
export { EventListElement } from './widgets/event-list/event-list.js';
export * from './widgets/member-signup/events.js';
export { GatheringElement } from './widgets/gathering/gathering.js';
export { MemberSignupElement } from './widgets/member-signup/member-signup.js';
export * from './widgets/partner-wall/events.js';
export { PartnerWallElement } from './widgets/partner-wall/partner-wall.js';
export * from './widgets/project-list/events.js';
export { ProjectListElement } from './widgets/project-list/project-list.js';
