// `ouishare-widgets/client`: the network's data without any view, in browser and Node.
export { EndpointClient, type AskingOptions, type ChallengeOptions, type ClientOptions } from './endpoint-client.js';
export { EndpointError, type ErrorFacts, type ErrorKind, type FieldProblem } from './errors.js';
export type { FormName } from './form-sending.js';
export { LIMITS, type Limits } from './limits.js';
export type { Listing } from './listing.js';
export type { ListRequest, Query } from './request.js';
export { readFeed, type FeedOptions, type FeedRows } from './read-feed.js';
export { readArticles } from './readers/articles.js';
export { readCommunities } from './readers/communities.js';
export { readEvents } from './readers/events.js';
export { readPartners } from './readers/partners.js';
export { readPeople } from './readers/people.js';
export { readProjects } from './readers/projects.js';
export type { Drop, PageReader, ReadPage } from './readers/rows.js';
