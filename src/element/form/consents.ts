import type { ConsentOffer } from '../../contract/manifest.js';
import type { Consent } from '../../contract/signup.js';
import { chooseText } from '../../contract/text.js';

/** A consent in the words that this visitor reads. */
export interface ShownConsent {
  readonly offer: ConsentOffer;
  readonly text: string;
  /** BCP 47 tag of the words; undefined where nobody says it. */
  readonly lang: string | undefined;
}

/** How one was answered. */
export interface ConsentAnswer {
  readonly given: boolean;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly text: string;
  readonly lang: string | undefined;
}

/**
 * The consents in the visitor's language.
 *
 * @param lang the element's language
 * @param manifestLang that of the manifest, for texts which are one string
 */
export function shownConsents(
  offers: readonly ConsentOffer[] | undefined,
  lang: string,
  manifestLang: string | undefined,
): readonly ShownConsent[] {
  return (offers ?? []).flatMap((offer) => {
    const chosen = chooseText(offer.text, lang, manifestLang);
    return chosen ? [{ offer, ...chosen }] : [];
  });
}

/**
 * What a visitor consented to: the words that stood at the box when it was ticked, and when that was. Where a publisher
 * changes its words meanwhile, the tick is gone with them: nobody has agreed to the new ones.
 */
export class ConsentBook {
  readonly #answers = new Map<string, ConsentAnswer>();

  /** The visitor ticks, or takes the tick away. */
  answer({ offer, text, lang }: ShownConsent, given: boolean): void {
    this.#answers.set(offer.purpose, { given, at: new Date().toISOString(), text, lang });
  }

  /** All answers, by purpose. */
  get answers(): Readonly<Record<string, ConsentAnswer>> {
    return Object.fromEntries(this.#answers);
  }

  /** Answers that were given before, in the words of that time. */
  restore(answers: Readonly<Record<string, ConsentAnswer>>): void {
    for (const [purpose, answer] of Object.entries(answers)) this.#answers.set(purpose, answer);
  }

  isGiven(consent: ShownConsent): boolean {
    return this.#current(consent)?.given === true;
  }

  /** What is sent: a box left empty is said as well, with the words that were not agreed to. */
  toSend(consents: readonly ShownConsent[]): Consent[] {
    return consents.map((consent) => {
      // Noted once, so that a retry says the same as the first try.
      if (!this.#current(consent)) this.answer(consent, false);
      const { given = false, at = '', text = '', lang } = this.#current(consent) ?? {};
      const { purpose, policyUrl, policyVersion, controller } = consent.offer;
      return {
        purpose,
        given,
        givenAt: at,
        text,
        ...(lang !== undefined && { lang }),
        ...(policyUrl !== undefined && { policyUrl }),
        ...(policyVersion !== undefined && { policyVersion }),
        ...(controller !== undefined && { controller }),
      };
    });
  }

  #current({ offer }: ShownConsent): ConsentAnswer | undefined {
    const answer = this.#answers.get(offer.purpose);
    const offered = typeof offer.text === 'string' ? [offer.text] : Object.values(offer.text);
    return answer && offered.includes(answer.text) ? answer : undefined;
  }
}
