import type { EndpointClient } from '../../client/endpoint-client.js';
import type { SignupField } from '../../i18n/signup-messages.js';
import type { ConsentBook, ShownConsent } from './consents.js';

/** What a form asks. */
export interface Questions {
  readonly fields: readonly SignupField[];
  readonly required: readonly SignupField[];
  readonly consents: readonly ShownConsent[];
  /** Something is written for the community that names none. */
  readonly isCommunityUnknown: boolean;
}

/** What a visitor has filled in, as it stands in the form. */
export interface Filled {
  readonly texts: ReadonlyMap<SignupField, string>;
  /** Ids of the chosen ones, where there is a list to choose from. */
  readonly interests: ReadonlySet<string>;
  readonly consents: ConsentBook;
  /** What stands in the field that people leave empty. */
  readonly trap: string;
}

/** What the form is about while it stands there. */
export interface FormSetting extends Questions {
  readonly client: EndpointClient;
  /** The chosen community, empty for none. */
  readonly communityId: string;
  /** Whether interests are chosen from a list, or typed. */
  readonly hasInterestList: boolean;
  /** BCP 47 tag to write to this person in. */
  readonly locale: string;
}

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
