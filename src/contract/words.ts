/**
 * The word lists and limits of the wire contract, and what an absent word means. No zod, no side effects: a page may load this file.
 * Lists are in the order in which a choice shows them.
 */

/** The six kinds of rows an endpoint can publish. */
export const RESOURCES = ['communities', 'events', 'people', 'partners', 'articles', 'projects'] as const;
export type ResourceName = (typeof RESOURCES)[number];

export const COMMUNITY_KINDS = ['local', 'thematic', 'circle'] as const;
export const COMMUNITY_STATUSES = ['active', 'forming', 'dormant'] as const;
export const EVENT_KINDS = ['meetup', 'conference', 'workshop', 'festival', 'lab', 'call', 'other'] as const;
export const EVENT_STATUSES = ['scheduled', 'tentative', 'rescheduled', 'postponed', 'cancelled'] as const;
export const AVAILABILITIES = ['open', 'few', 'waitlist', 'soldOut', 'closed', 'notYet'] as const;
export const ATTENDANCES = ['inPerson', 'online', 'hybrid'] as const;
export const ACCESSIBILITIES = ['wheelchair', 'signLanguage', 'captions', 'hearingLoop', 'quiet'] as const;
export const PERSON_ROLES = ['connector', 'advisor', 'editor', 'alumni', 'member'] as const;
export const PERSON_CONSENTS = ['public'] as const;
export const PARTNER_KINDS = ['partner', 'sponsor', 'media', 'host', 'public', 'member'] as const;
export const TIER_SIZES = ['l', 'm', 's'] as const;
export const ARTICLE_KINDS = ['article', 'interview', 'press', 'video', 'podcast'] as const;
export const PROJECT_KINDS = ['expertise', 'visibility', 'research', 'space', 'tool', 'other'] as const;
export const PROJECT_STATUSES = ['idea', 'active', 'done'] as const;

/** Well-known values of lists that are open: any other word travels as it is written. */
export const LINK_RELS = [
  'website',
  'mail',
  'chat',
  'forum',
  'mastodon',
  'phone',
  'newsletter',
  'calendar',
  'video',
  'code',
  'wiki',
] as const;
export const WORKSTREAMS = [
  'magazine',
  'administration',
  'finance',
  'partnerships',
  'events',
  'research',
  'community',
  'technology',
] as const;

/** What a feed can be written in; `ouishare` is a page of this contract. */
export const FORMATS = [
  'ouishare',
  'ics',
  'tribe',
  'geojson',
  'mobilizon',
  'gancio',
  'gogocarto',
  'wp',
  'jsonfeed',
] as const;

/** The fields of a sign-up that a manifest may ask for; `email` is always asked. */
export const SIGNUP_FIELDS = [
  'name',
  'communityIds',
  'locale',
  'country',
  'city',
  'occupation',
  'interests',
  'skills',
  'heardFrom',
  'message',
] as const;

/** The questions an endpoint may honour; the client always applies those it sends again itself. */
export const QUERIES = [
  'from',
  'to',
  'community',
  'tag',
  'lang',
  'country',
  'attendance',
  'kind',
  'q',
  'bbox',
  'ids',
  'limit',
  'cursor',
] as const;

/** Codes of one fault in a body that was sent (`errors[].code` of a problem). */
export const PROBLEM_CODES = [
  'required',
  'invalid',
  'too_long',
  'unknown',
  'not_given',
  'id_reused',
  'origin_refused',
  'challenge_failed',
  'challenge_expired',
] as const;

export type EventKind = (typeof EVENT_KINDS)[number];
export type EventStatus = (typeof EVENT_STATUSES)[number];
export type Availability = (typeof AVAILABILITIES)[number];
export type Attendance = (typeof ATTENDANCES)[number];
export type Accessibility = (typeof ACCESSIBILITIES)[number];
export type CommunityKind = (typeof COMMUNITY_KINDS)[number];
export type CommunityStatus = (typeof COMMUNITY_STATUSES)[number];
export type PersonRole = (typeof PERSON_ROLES)[number];
export type PartnerKind = (typeof PARTNER_KINDS)[number];
export type TierSize = (typeof TIER_SIZES)[number];
export type ArticleKind = (typeof ARTICLE_KINDS)[number];
export type ProjectKind = (typeof PROJECT_KINDS)[number];
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];
export type Format = (typeof FORMATS)[number];
export type SignupField = (typeof SIGNUP_FIELDS)[number];
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Longest texts, in UTF-16 code units. An id is never cut: a longer one is no id; every other text is cut at its limit. */
export const TEXT_LIMITS = { id: 200, word: 80, name: 120, title: 280, body: 5000, message: 2000, email: 254 } as const;

/** Largest `limit` a question may have, in rows. */
export const QUERY_LIMIT_MAX = 500;

const SEPARATORS = /[\s_-]+/g;

/** One spelling of a word: lower case, without blanks, `-` and `_`. */
function keyOf(word: string): string {
  return word.toLowerCase().replace(SEPARATORS, '');
}

/** The word of `list` that `raw` spells without regard to case, blanks, `-` and `_`. */
export function matchWord<W extends string>(list: readonly W[], raw: string): W | undefined {
  // Nearly every row is well written already: the comparison of spellings is for the few that are not.
  const exact = list.find((word) => word === raw);
  if (exact !== undefined) return exact;
  const key = keyOf(raw);
  return list.find((word) => keyOf(word) === key);
}

/** How an event is attended: as said, else derived from whether it has a place or coordinates, and an online address. */
export function attendanceOf(event: {
  readonly attendance?: Attendance | undefined;
  readonly place?: object | undefined;
  readonly geo?: object | undefined;
  readonly online?: object | undefined;
}): Attendance {
  if (event.attendance !== undefined) return event.attendance;
  if (event.online === undefined) return 'inPerson';
  return event.place === undefined && event.geo === undefined ? 'online' : 'hybrid';
}

/** The coordinates to draw, in degrees: none for an online event or a thematic community, whatever the row holds. */
export function pinOf<G>(row: {
  readonly geo?: G | undefined;
  readonly attendance?: string | undefined;
  readonly kind?: string | undefined;
}): G | undefined {
  return row.attendance === 'online' || row.kind === 'thematic' ? undefined : row.geo;
}

/** `meetup` where an event says nothing. */
export function eventKindOf(event: { readonly kind?: EventKind | undefined }): EventKind {
  return event.kind ?? 'meetup';
}

/** `scheduled` where an event says nothing. */
export function eventStatusOf(event: { readonly status?: EventStatus | undefined }): EventStatus {
  return event.status ?? 'scheduled';
}

/** `local` where a community says nothing. */
export function communityKindOf(community: { readonly kind?: CommunityKind | undefined }): CommunityKind {
  return community.kind ?? 'local';
}

/** `active` where a community says nothing. */
export function communityStatusOf(community: { readonly status?: CommunityStatus | undefined }): CommunityStatus {
  return community.status ?? 'active';
}

/** `article` where an article says nothing. */
export function articleKindOf(article: { readonly kind?: ArticleKind | undefined }): ArticleKind {
  return article.kind ?? 'article';
}

/** `active` where a project says nothing. */
export function projectStatusOf(project: { readonly status?: ProjectStatus | undefined }): ProjectStatus {
  return project.status ?? 'active';
}
