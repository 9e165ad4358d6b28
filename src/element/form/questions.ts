import type { EndpointClient } from '../../client/endpoint-client.js';
import type { SignupField, SignupMessages } from '../../i18n/signup-messages.js';
import type { ShownConsent } from './consents.js';

/** What a form asks. */
export interface Questions {
  readonly fields: readonly SignupField[];
  readonly required: readonly SignupField[];
  readonly consents: readonly ShownConsent[];
  /** Something is written for the community that names none. */
  readonly isCommunityUnknown?: boolean;
}

/** What a form asks, and whom it sends the answers to. */
export interface Asked extends Questions {
  readonly client: EndpointClient;
}

/** What was filled in, cleaned; a field that was left empty is not in it. */
export type Answers = Partial<Readonly<Record<SignupField, string | readonly string[]>>>;

/** Something to correct, at one field or at the box of one consent. */
export type Fault =
  | { readonly field: SignupField; readonly code: 'required' | 'invalid' | 'too_long' | 'unknown' }
  | { readonly purpose: string };

/** A refusal that is about no field: the visitor can only send again, or nowhere. */
export type Refusal = 'id_reused' | 'origin_refused' | 'challenge_failed' | 'challenge_expired';

/** Why nothing was sent, where it is no fault of a field. `retryAt`: epoch ms. */
export type Trouble =
  | { readonly kind: 'offline' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'busy'; readonly retryAt: number | undefined }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** In which words a form is drawn. */
export interface FormLanguage {
  readonly words: SignupMessages;
  /** BCP 47 tag for `Intl`, and the language to choose texts in. */
  readonly locale: string;
}
