import type { ConsentBook } from '../../element/form/consents.js';
import type { Asked } from '../../element/form/questions.js';
import type { SignupField } from '../../i18n/signup-messages.js';

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
export interface FormSetting extends Asked {
  /** The chosen community, empty for none. */
  readonly communityId: string;
  /** Whether interests are chosen from a list, or typed. */
  readonly hasInterestList: boolean;
  /** BCP 47 tag to write to this person in. */
  readonly locale: string;
}
