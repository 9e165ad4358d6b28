/**
 * Every word that a visitor reads, as one interface without an optional key: a language that lacks one does not compile. English is here, as the
 * language of last resort; the others are `languages/<code>.ts`, found by `load.ts`. The words of the sign-up are apart (signup-messages.ts).
 *
 * Rules for whoever calls: a number arrives already formatted (`shown`, by `formatNumber` in the element's locale) together with the plain `count`
 * that chooses the plural. Names (`name`, `city`, `address`) arrive as plain text; where their direction may differ from the sentence the caller puts
 * them between U+2068 and U+2069 first. No sentence is ever built by gluing two messages, but for those whose comment says so: two full sentences
 * with a blank between them.
 */
import { countedFor } from './intl.js';

export const LANGUAGE_CODES = ['en', 'fr', 'es', 'pt', 'de', 'it', 'nl', 'ca', 'ar'] as const;
export type LanguageCode = (typeof LANGUAGE_CODES)[number];

/** A sentence with a number: `count` chooses the plural, `shown` is what the visitor reads. */
export type Counted = (count: number, shown: string) => string;
/** A sentence with one piece of text in it. */
export type Named = (text: string) => string;

/** What a widget shows, for the sentences of its states; `others` have them among words of their own. */
export type Noun = 'events' | 'communities' | 'partners' | 'signup';

/** What a widget says of what it shows while it waits, and when it waited in vain. */
export interface StateWords {
  /** Read after a second of waiting. */
  readonly loading: string;
  readonly failed: string;
}

/** What is missing, and what will be there. */
export interface EmptyWords {
  readonly title: string;
  readonly text: string;
}

/** The kinds of failure that a visitor can be told about; the client's `ErrorKind`. */
export type FailureKind = 'offline' | 'timeout' | 'http' | 'malformed' | 'too-large' | 'version' | 'no-endpoint';

/** Words for links whose `rel` is no proper name (Mastodon, PeerTube, … stay as they are). */
export type LinkWord =
  'website' | 'mail' | 'phone' | 'chat' | 'forum' | 'newsletter' | 'calendar' | 'video' | 'code' | 'wiki' | 'other';

export type EventFacet = 'community' | 'place' | 'kind' | 'attendance' | 'language' | 'month';
export type EventKindWord = 'meetup' | 'conference' | 'workshop' | 'festival' | 'lab' | 'call' | 'other';
/** `scheduled` is never said. */
export type EventStatusWord = 'tentative' | 'rescheduled' | 'postponed' | 'cancelled';
/** `open` is never said. */
export type AvailabilityWord = 'few' | 'waitlist' | 'soldOut' | 'closed' | 'notYet';
export type AttendanceWord = 'inPerson' | 'online' | 'hybrid';
export type AccessibilityWord = 'wheelchair' | 'signLanguage' | 'captions' | 'hearingLoop' | 'quiet';
export type PartnerKindWord = 'partner' | 'sponsor' | 'media' | 'host' | 'public' | 'member';

export interface Messages {
  readonly code: LanguageCode;
  readonly direction: 'ltr' | 'rtl';
  readonly common: {
    readonly close: string;
    /** For ears, after the text of a link that leaves the page's site. */
    readonly otherSite: string;
    /** For ears, after the text of a link that opens beside the page. */
    readonly newTab: string;
    /** The visitor's own words, in the language's quotation marks. */
    readonly quote: Named;
    /** Two facts in one breath, with the language's comma: "9:00 – 11:00, heure de Paris", "Lisboa, Portugal". */
    readonly pair: (first: string, second: string) => string;
    /** A label and what it is about: "Organisé par : Salma", with the language's colon. */
    readonly labelled: (label: string, text: string) => string;
    /** City names for a zone whose city has another name in this language: `{ Lisbon: 'Lisbonne' }`; see `zoneCity` in format.ts. */
    readonly cities: Readonly<Record<string, string>>;
  };
  readonly links: Readonly<Record<LinkWord, string>>;
  readonly states: {
    /** Read after a second of waiting. */
    readonly loading: Readonly<Record<Noun, string>>;
    readonly empty: Readonly<Record<Exclude<Noun, 'signup'>, EmptyWords>>;
    readonly failed: Readonly<Record<Noun, string>>;
    /** One sentence a kind. Failed view: this, and `notYours` after it unless offline or no-endpoint. Stale line: after `stale`. */
    readonly reasons: Readonly<Record<FailureKind, string>>;
    readonly notYours: string;
    readonly retry: string;
    /** `when`: `formatStamp`. */
    readonly stale: (when: string, noun: Noun | 'others') => string;
    readonly refresh: string;
    /** Narrowed by a linked map. */
    readonly only: Named;
    readonly showAll: string;
    /** Around a count while more pages are being read. */
    readonly soFar: Named;
    readonly dropped: Counted;
    /** Our own limits ended the reading. */
    readonly limited: string;
  };
  readonly eventList: {
    readonly heading: string;
    readonly pastHeading: string;
    readonly featured: string;
    readonly search: string;
    readonly facets: Readonly<Record<EventFacet, string>>;
    /** The choice that leaves a facet open. */
    readonly all: Readonly<Record<EventFacet, string>>;
    readonly free: string;
    readonly filter: string;
    /** The filter button while filters are on. */
    readonly filterOn: Counted;
    readonly clearFilters: string;
    readonly removeFilter: Named;
    readonly results: Counted;
    readonly none: string;
    /** The empty state's sentence where one community is shown. */
    readonly nextHere: Named;
    readonly kinds: Readonly<Record<EventKindWord, string>>;
    readonly statuses: Readonly<Record<EventStatusWord, string>>;
    /** The capsule of a postponed event. */
    readonly newDateLater: string;
    /** The capsule of a rescheduled event whose old day is known. */
    readonly movedFrom: Named;
    /** In place of the hour of a postponed event. */
    readonly plannedAt: Named;
    readonly now: string;
    /** Ends today, at a time. */
    readonly nowUntil: Named;
    /** Goes on for days; the last of them. */
    readonly nowUntilDay: Named;
    readonly availability: Readonly<Record<AvailabilityWord, string>>;
    readonly attendance: Readonly<Record<AttendanceWord, string>>;
    readonly linkAfterSignup: string;
    readonly joinOnline: string;
    /** "Casablanca time"; called by `zoneWords` in names.ts, which knows when not to. */
    readonly zone: Named;
    /** After a time that names no zone at all. */
    readonly localTime: string;
    /** After a time that had to be shown in the visitor's own zone. */
    readonly visitorTime: string;
    /** The second fact: the visitor's own time, with the day where it is another one ("" where not). */
    readonly yours: (time: string, day: string) => string;
    /** Below the list: whose hours these are. */
    readonly zoneNote: string;
    readonly zoneNoteVisitor: string;
    readonly allDay: string;
    readonly days: Counted;
    /** An entry of the month table on its second and later days, after the title. */
    readonly continued: string;
    readonly moreInDay: Counted;
    readonly nothingThatDay: string;
    readonly sessions: Counted;
    readonly moreDates: Counted;
    readonly facts: Readonly<
      Record<
        | 'when'
        | 'where'
        | 'languages'
        | 'price'
        | 'access'
        | 'with'
        | 'organizer'
        | 'programme'
        | 'track'
        | 'edition'
        | 'topics'
        | 'source',
        string
      >
    >;
    readonly capacity: Counted;
    readonly accessibility: Readonly<Record<AccessibilityWord, string>>;
    readonly open: string;
    readonly register: string;
    readonly page: string;
    readonly addToCalendar: string;
    /** The door to the calendars of the whole list. */
    readonly addAll: string;
    readonly calendarFile: string;
    /** What opens a subscription on the visitor's device. */
    readonly calendarApp: string;
    /** Before what the visitor asked for and a subscription cannot. */
    readonly notSubscribed: string;
    readonly directions: string;
    readonly share: string;
    readonly copyLink: string;
    readonly copied: string;
    /** An address names an event that is nowhere. */
    readonly linkGone: string;
    readonly subscribe: string;
    readonly copyAddress: string;
    readonly views: string;
    readonly view: Readonly<Record<'list' | 'cards' | 'month', string>>;
    readonly showMore: string;
    readonly showPast: string;
    readonly showUpcoming: string;
    readonly previousMonth: string;
    readonly nextMonth: string;
  };
  readonly communityMap: {
    readonly heading: string;
    readonly map: string;
    readonly list: string;
    readonly search: string;
    readonly country: string;
    readonly allCountries: string;
    readonly cities: Counted;
    readonly thematic: Counted;
    readonly results: Counted;
    /** A cluster's name: how many around which place, and what pressing does. */
    readonly cluster: (count: number, shown: string, place: string) => string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly wholeWorld: string;
    /** Shown when a wheel was left to the page: which key lets it zoom. */
    readonly wheelHint: Named;
    /** For ears, with the map: what its keys do. */
    readonly mapKeys: string;
    readonly inFrame: (count: number, shown: string, total: string) => string;
    /** The shelf of communities without a pin. */
    readonly nowhere: string;
    readonly kinds: Readonly<Record<'local' | 'thematic' | 'circle', string>>;
    /** After the name of a community that is not active; also read with the pin. */
    readonly statuses: Readonly<Record<'forming' | 'dormant', string>>;
    readonly members: Counted;
    /** The word below a large number, without it. */
    readonly membersWord: (count: number) => string;
    readonly upcomingWord: (count: number) => string;
    readonly since: Named;
    readonly nextEvent: string;
    readonly connectors: string;
    readonly join: Named;
    readonly none: string;
    readonly nearest: Named;
    /** The shelf, where some on it do name a place. */
    readonly unplaced: string;
    /** The button that puts the list in the order of distance. */
    readonly nearMe: string;
    /** After `nearest`, or alone while the visitor's place is looked for. */
    readonly nearHere: string;
    readonly nearRefused: string;
    readonly nearFailed: string;
  };
  readonly partnerWall: {
    readonly heading: string;
    /** Partners of no known tier. */
    readonly others: string;
    /** Those whose partnership is over. */
    readonly former: string;
    readonly since: Named;
    readonly kinds: Readonly<Record<PartnerKindWord, string>>;
  };
}

const counted = countedFor('en');
const days = counted('One day', '# days');
const communities = counted('# community', '# communities');
const FEW = ['Two', 'Three', 'Four', 'Five', 'Six', 'Seven'];

export const en: Messages = {
  code: 'en',
  direction: 'ltr',
  common: {
    close: 'Close',
    otherSite: '(another site)',
    newTab: '(new tab)',
    quote: (text) => `“${text}”`,
    pair: (first, second) => `${first}, ${second}`,
    labelled: (label, text) => `${label}: ${text}`,
    cities: { Kiev: 'Kyiv', Calcutta: 'Kolkata', Sao_Paulo: 'São Paulo', Bogota: 'Bogotá', Montreal: 'Montréal' },
  },
  links: {
    website: 'Website',
    mail: 'E-mail',
    phone: 'Phone',
    chat: 'Chat',
    forum: 'Forum',
    newsletter: 'Newsletter',
    calendar: 'Calendar',
    video: 'Video',
    code: 'Code',
    wiki: 'Wiki',
    other: 'Link',
  },
  states: {
    loading: {
      events: 'One moment, the events are on their way',
      communities: 'One moment, the map is filling up',
      partners: 'One moment, the partners are on their way',
      signup: 'One moment, the form is on its way',
    },
    empty: {
      events: { title: 'Nothing planned for now', text: 'The next event will appear here.' },
      communities: { title: 'No community yet', text: 'The first one will appear here.' },
      partners: { title: 'No partner yet', text: 'The first place is free.' },
    },
    failed: {
      events: 'The events could not be opened',
      communities: 'The communities could not be loaded',
      partners: 'The list of partners is missing',
      signup: 'Sign-up is closed for a moment',
    },
    reasons: {
      offline: 'You seem to be offline.',
      timeout: 'The service is taking too long.',
      http: 'The service is not answering.',
      malformed: 'The service gave an answer that cannot be read.',
      'too-large': 'The service gave an answer that is too large.',
      version: 'The service has moved on to a newer version.',
      'no-endpoint': 'There is nothing to show here yet.',
    },
    notYours: 'It is nothing you did.',
    retry: 'Try again',
    stale: (when, noun) => `${noun === 'events' ? 'Events' : 'List'} as of ${when}.`,
    refresh: 'Refresh',
    only: (name) => `Only ${name}`,
    showAll: 'Show all',
    soFar: (text) => `${text} so far`,
    dropped: counted('# entry could not be read.', '# entries could not be read.'),
    limited: 'The list goes on at its publisher.',
  },
  eventList: {
    heading: 'Events',
    pastHeading: 'Past events',
    featured: 'Featured',
    search: 'Search the events',
    facets: {
      community: 'Community',
      place: 'Place',
      kind: 'Kind',
      attendance: 'Taking part',
      language: 'Language',
      month: 'Month',
    },
    all: {
      community: 'All communities',
      place: 'All cities',
      kind: 'All kinds',
      attendance: 'In person or online',
      language: 'All languages',
      month: 'All months',
    },
    free: 'Free',
    filter: 'Filter',
    filterOn: (_count, shown) => `Filter, ${shown} on`,
    clearFilters: 'Clear filters',
    removeFilter: (name) => `Remove ${name}`,
    results: counted('# event', '# events'),
    none: 'No event matches',
    nextHere: (name) => `The next event in ${name} will appear here.`,
    kinds: {
      meetup: 'Meetup',
      conference: 'Conference',
      workshop: 'Workshop',
      festival: 'Festival',
      lab: 'Lab',
      call: 'Call',
      other: 'Other',
    },
    statuses: { tentative: 'To be confirmed', rescheduled: 'Moved', postponed: 'Postponed', cancelled: 'Cancelled' },
    newDateLater: 'Postponed, new date to come',
    movedFrom: (day) => `Moved, was ${day}`,
    plannedAt: (time) => `Was planned for ${time}`,
    now: 'On now',
    nowUntil: (time) => `On now, until ${time}`,
    nowUntilDay: (day) => `On now, until ${day}`,
    availability: {
      few: 'Last places',
      waitlist: 'Waiting list',
      soldOut: 'Full',
      closed: 'Registration closed',
      notYet: 'Registration opens soon',
    },
    attendance: { inPerson: 'In person', online: 'Online', hybrid: 'In person and online' },
    linkAfterSignup: 'Link sent after registration',
    joinOnline: 'Take part online',
    zone: (city) => `${city} time`,
    localTime: 'local time',
    visitorTime: 'your time',
    yours: (time, day) => `${time}${day && ` on ${day}`} where you are`,
    zoneNote: 'Times of the place of each event',
    zoneNoteVisitor: 'Times where you are',
    allDay: 'All day',
    days: (count, shown) => days(count, FEW[count - 2] ?? shown),
    continued: 'continued',
    moreInDay: (_count, shown) => `${shown} more`,
    nothingThatDay: 'Nothing that day',
    sessions: counted('and # session', 'and # sessions'),
    moreDates: counted('and # more date', 'and # more dates'),
    facts: {
      when: 'When',
      where: 'Where',
      languages: 'Languages',
      price: 'Price',
      access: 'Access',
      with: 'With',
      organizer: 'Organised by',
      programme: 'Programme',
      track: 'Track',
      edition: 'Edition',
      topics: 'Topics',
      source: 'Source',
    },
    capacity: counted('# place', '# places'),
    accessibility: {
      wheelchair: 'Wheelchair',
      signLanguage: 'Sign language',
      captions: 'Captions',
      hearingLoop: 'Hearing loop',
      quiet: 'Quiet room',
    },
    open: 'See details',
    register: 'Register',
    page: 'Event page',
    addToCalendar: 'Add to my calendar',
    addAll: 'Add all to my calendar',
    calendarFile: 'Calendar file (.ics)',
    calendarApp: 'Calendar app',
    notSubscribed: 'Not part of the subscription',
    directions: 'Directions',
    share: 'Share',
    copyLink: 'Copy link',
    copied: 'Copied',
    linkGone: 'The event of this link is not listed any more',
    subscribe: 'Subscribe to this calendar',
    copyAddress: 'Copy address',
    views: 'View',
    view: { list: 'List', cards: 'Cards', month: 'Month' },
    showMore: 'Show more',
    showPast: 'See past events',
    showUpcoming: 'See upcoming events',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
  },
  communityMap: {
    heading: 'Our communities',
    map: 'Map',
    list: 'List',
    search: 'Search for a community',
    country: 'Country',
    allCountries: 'All countries',
    cities: counted('# city', '# cities'),
    thematic: counted('# thematic community', '# thematic communities'),
    results: communities,
    cluster: (count, shown, place) => `${communities(count, shown)} around ${place}, zoom in`,
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    wholeWorld: 'See the whole map',
    wheelHint: (key) => `Hold ${key} and turn the wheel to zoom`,
    mapKeys: 'Arrow keys move the map, plus and minus zoom, zero shows all of it.',
    inFrame: (_count, shown, total) => `${shown} of ${total} in view`,
    nowhere: 'No fixed place, everywhere',
    kinds: { local: 'Local', thematic: 'Thematic', circle: 'Circle' },
    statuses: { forming: 'forming', dormant: 'dormant' },
    members: counted('# member', '# members'),
    membersWord: counted('member', 'members'),
    upcomingWord: counted('upcoming event', 'upcoming events'),
    since: (year) => `since ${year}`,
    nextEvent: 'Next event',
    connectors: 'Connectors',
    join: (name) => `Join ${name}`,
    none: 'No community matches',
    nearest: (name) => `The nearest one: ${name}.`,
    unplaced: 'Not on the map',
    nearMe: 'Near me',
    nearHere: 'Worked out on this device, nothing is sent.',
    nearRefused: 'Your browser keeps your place to itself.',
    nearFailed: 'Your place could not be found.',
  },
  partnerWall: {
    heading: 'With the support of',
    others: 'Other partners',
    former: 'Past partners',
    since: (year) => `Partner since ${year}`,
    kinds: {
      partner: 'Partner',
      sponsor: 'Sponsor',
      media: 'Media',
      host: 'Host',
      public: 'Public body',
      member: 'Member',
    },
  },
};
