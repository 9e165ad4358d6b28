import type { LanguageCode, Messages } from '../../i18n/messages.js';
import { messageWords } from '../../i18n/message-load.js';
import { enMessage, type MessageWords } from '../../i18n/message-messages.js';
import { signupWords } from '../../i18n/signup-load.js';
import { enSignup, type SignupMessages } from '../../i18n/signup-messages.js';

/** What the form says: the sign-up's own words, but where they are about joining. */
export type MessageFormWords = SignupMessages & { readonly message: MessageWords };

const SHELVES = [signupWords, messageWords];

/** The words of the form in a language. */
export const wordsOf = {
  /** Never rejects. */
  async bring(code: LanguageCode): Promise<void> {
    await Promise.all(SHELVES.map((shelf) => shelf.bring(code)));
  },
  areHere(code: LanguageCode): boolean {
    return SHELVES.every((shelf) => shelf.at(code) !== undefined);
  },
  /** @param lists the words that the list around is drawn with */
  with(lists: Messages): MessageFormWords {
    const { code } = lists;
    const message = messageWords.at(code) ?? enMessage;
    const memberSignup = signupWords.at(code) ?? enSignup;
    const { fields, hints, errors } = memberSignup;
    return {
      ...lists,
      message,
      memberSignup: {
        ...memberSignup,
        kept: message.kept,
        fields: { ...fields, message: message.label },
        hints: { ...hints, email: message.replies },
        errors: { ...errors, not_given: message.notGiven, origin_refused: message.refused },
      },
    };
  },
};
