/**
 * The words of the sign-up alone, apart from those of the lists: they are a third of a language, and most pages have no form
 * (docs/decisions/0004-two-chunks-a-language.md). The rules of messages.ts hold. English is here; the others are `languages/signup/<code>.ts`.
 */
import { countedFor } from './intl.js';
import type { Counted, Messages, Named } from './messages.js';

/** The fields of a sign-up, as the contract names them. */
export type SignupField =
  | 'email'
  | 'name'
  | 'communityIds'
  | 'country'
  | 'city'
  | 'occupation'
  | 'interests'
  | 'skills'
  | 'heardFrom'
  | 'message';

/** The answers that "How did you hear of OuiShare?" offers; the value sent is the word itself. */
export const HEARD_FROM = ['event', 'fest', 'magazine', 'group', 'media', 'friend', 'search', 'other'] as const;
export type HeardFromWord = (typeof HEARD_FROM)[number];

export interface SignupWords {
  /** Heading and button; the name of a community, or OuiShare. */
  readonly join: Named;
  readonly promises: readonly [string, string, string];
  readonly fields: Readonly<Record<SignupField, string>>;
  readonly hints: {
    readonly email: string;
    /** Another address that was probably meant; split at it to set it apart. */
    readonly meant: (address: string) => string;
    readonly interests: string;
    readonly skills: string;
    /** `shown`: the longest length in characters. */
    readonly message: Named;
  };
  readonly heardFrom: Readonly<Record<HeardFromWord, string>>;
  readonly choose: string;
  readonly optional: string;
  readonly controller: Named;
  readonly kept: string;
  readonly policy: string;
  /** The label of the field that people leave empty. */
  readonly leaveEmpty: string;
  /** For ears, before an error at its field. */
  readonly error: string;
  readonly summary: Counted;
  /** By the contract's code; `email` and `not_given` (a consent) have words of their own for `required` and `invalid` too. */
  readonly errors: {
    readonly email: string;
    readonly required: Named;
    readonly invalid: Named;
    readonly too_long: (label: string, shown: string) => string;
    readonly unknown: Named;
    readonly not_given: string;
    readonly id_reused: string;
    readonly origin_refused: string;
    readonly challenge_failed: string;
    readonly challenge_expired: string;
  };
  readonly sending: string;
  readonly sent: {
    readonly heading: string;
    /** Two sentences; split at the address to set it apart. */
    readonly text: (address: string, name: string) => string;
    readonly steps: readonly [string, string, string];
    readonly correct: string;
    readonly resend: string;
    readonly resent: string;
  };
  readonly offline: {
    readonly title: string;
    readonly text: string;
    readonly sendNow: string;
    readonly sendLater: string;
    readonly waiting: string;
    /** After `waiting`, where a reload loses nothing. */
    readonly kept: string;
    readonly stopWaiting: string;
  };
  /** 429, 503 and other failures to send: title, then `nothingLost`, then `retryAt` where the time is known. */
  readonly busy: string;
  readonly notSent: string;
  readonly nothingLost: string;
  readonly retryAt: Named;
  readonly byMail: string;
  readonly bySite: string;
}

/** What the sign-up draws with. */
export type SignupMessages = Messages & { readonly memberSignup: SignupWords };

const counted = countedFor('en');

export const enSignup: SignupWords = {
  join: (name) => `Join ${name}`,
  promises: [
    'What is on in your city, once a month.',
    'A way in to the projects and the connectors.',
    'No address sold or passed on. You leave with one click.',
  ],
  fields: {
    email: 'E-mail address',
    name: 'Name or first name',
    communityIds: 'Your community',
    country: 'Country',
    city: 'City',
    occupation: 'What you do',
    interests: 'What interests you',
    skills: 'What you are good at',
    heardFrom: 'How did you hear of OuiShare?',
    message: 'A word to us',
  },
  hints: {
    email: 'A message to confirm will be sent there.',
    meant: (address) => `Did you mean ${address}?`,
    interests: 'As many as you like.',
    skills: 'Separated by commas.',
    message: (shown) => `${shown} characters at most.`,
  },
  heardFrom: {
    event: 'An event near you',
    fest: 'OuiShare Fest',
    magazine: 'OuiShare Magazine',
    group: 'An online group',
    media: 'The press',
    friend: 'Someone I know',
    search: 'A search engine',
    other: 'Another way',
  },
  choose: 'Choose',
  optional: '(optional)',
  controller: (name) => `Data controller: ${name}.`,
  kept: 'Kept until you leave.',
  policy: 'Privacy policy',
  leaveEmpty: 'Leave this field empty',
  error: 'Error:',
  summary: counted('There is # thing to correct', 'There are # things to correct'),
  errors: {
    email: 'Write a complete address, such as name@example.org',
    required: (label) => `${label}: please fill in`,
    invalid: (label) => `${label}: please check`,
    too_long: (label, shown) => `${label}: ${shown} characters at most`,
    unknown: (label) => `${label}: please choose from the list`,
    not_given: 'Tick the box so that we may write to you',
    id_reused: 'Your answers changed on the way. Please send once more.',
    origin_refused: 'This page may not take sign-ups. Please tell its author.',
    challenge_failed: 'The check did not succeed. Please send once more.',
    challenge_expired: 'The check took too long. Please send once more.',
  },
  sending: 'Sending',
  sent: {
    heading: 'Look in your inbox',
    text: (address, name) => `A message has just left for ${address}. Confirm there to join ${name}.`,
    steps: [
      'Open the message and confirm.',
      'Nothing after ten minutes? Look among the unwanted mail.',
      'Without confirmation, everything is erased in 30 days.',
    ],
    correct: 'Correct the address',
    resend: 'Send again',
    resent: 'Sent again.',
  },
  offline: {
    title: 'No connection',
    text: 'Nothing was sent and nothing is lost: what you wrote stays here. It will be sent when you wish.',
    sendNow: 'Send now',
    sendLater: 'Send when I am back',
    waiting: 'It will be sent when you are back online.',
    kept: 'Until then this tab keeps what you wrote.',
    stopWaiting: 'Stop waiting',
  },
  busy: 'Many people at once',
  notSent: 'It could not be sent',
  nothingLost: 'Nothing is lost: what you wrote stays here.',
  retryAt: (time) => `Try again at ${time}.`,
  byMail: 'Join by e-mail',
  bySite: 'Join on another page',
};
