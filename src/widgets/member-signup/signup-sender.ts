import type { LitElement } from 'lit';
import type { Signup } from '../../contract/signup.js';
import { checkAnswers } from '../../element/form/faults.js';
import { FormSender, type Sending } from '../../element/form/form-sender.js';
import type { Fault } from '../../element/form/questions.js';
import { answersOf } from './answers.js';
import type { Filled, FormSetting } from './form-setting.js';
import { SentController } from './sent-controller.js';

const WIDGET = 'member-signup';

/** What is sent, without the `id` that stands for it and the proof that goes with it. */
export type SignupContent = Omit<Signup, 'id' | 'proof'>;

/** What became of it: taken, or where it was wrong, or why it could not be sent. */
export type Outcome = Omit<Sending, 'id'> & { readonly sent?: SentController };

/** Checks and sends a sign-up. */
export class SignupSender extends FormSender {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    super('signups', ['locale', 'source']);
    this.#host = host;
  }

  /** What can be sent, or what the visitor has to correct before. */
  check(setting: FormSetting, filled: Filled): SignupContent | { readonly faults: readonly Fault[] } {
    const { consents, trap } = filled;
    const answers = answersOf(setting, filled);
    const faults = checkAnswers(setting, answers, (consent) => consents.isGiven(consent));
    if (faults.length > 0) return { faults };
    const content = { ...answers, consents: consents.toSend(setting.consents), ...(trap !== '' && { trap }) };
    return content as SignupContent;
  }

  /** Never rejects. */
  async join(setting: FormSetting, content: SignupContent): Promise<Outcome> {
    const extras = { locale: setting.locale, source: sourceOf(location) };
    const { id, ...outcome } = await this.send(setting, content, extras);
    if (id === undefined) return outcome;
    return { sent: new SentController(this.#host, setting.client, { id, email: content.email }) };
  }
}

/** Where the form stands, without query and fragment: they may hold what is nobody's business. */
function sourceOf({ origin, pathname }: Location): NonNullable<Signup['source']> {
  return { origin, path: pathname, widget: WIDGET };
}
