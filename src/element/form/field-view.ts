import { html, nothing, type TemplateResult } from 'lit';
import { TEXT_LIMITS } from '../../contract/words.js';
import { formatNumber } from '../../i18n/format.js';
import type { SignupField, SignupMessages } from '../../i18n/signup-messages.js';
import type { ConsentBook, ShownConsent } from './consents.js';
import type { faultWords } from './faults.js';
import type { meantView } from './meant-view.js';
import type { Fault, FormLanguage, Questions } from './questions.js';

/** Tokens of HTML's `autocomplete`. */
export const AUTOCOMPLETE: Partial<
  Readonly<Record<SignupField, 'email' | 'name' | 'country' | 'address-level2' | 'organization-title'>>
> = {
  email: 'email',
  name: 'name',
  country: 'country',
  city: 'address-level2',
  occupation: 'organization-title',
};

/** A form as it stands, and what the visitor does to it. */
export interface FilledForm {
  readonly texts: ReadonlyMap<SignupField, string>;
  readonly consents: ConsentBook;
  /** What stands in the field that people leave empty. */
  trap: string;
  readonly faults: readonly Fault[];
  /** An address that was probably meant. */
  readonly meant: string | undefined;
  /** What checking takes: there before the first fault or slip is drawn. */
  readonly sending: { readonly faultWords: typeof faultWords; readonly meantView: typeof meantView } | undefined;
  readonly write: (field: SignupField, text: string) => void;
  readonly takeMeant: () => void;
  readonly tick: (consent: ShownConsent, given: boolean) => void;
}

/** What fields are drawn from. */
export interface FieldsView extends FormLanguage {
  readonly setting: Questions;
  readonly form: FilledForm;
  /** Brings the focus to a control. */
  readonly goTo: (id: string) => void;
}

/** What stands between a label and its control. */
export interface Hints {
  readonly hint: string | undefined;
  readonly error: string | undefined;
}

/** The hint and the error of a field. */
export function hintsOf(field: SignupField, { words, locale, form }: FieldsView, own?: string): Hints {
  const { hints } = words.memberSignup;
  const fault = form.faults.find((each) => 'field' in each && each.field === field);
  const all: Partial<Record<SignupField, string>> = {
    email: hints.email,
    message: hints.message(formatNumber(TEXT_LIMITS.message, locale)),
  };
  return { hint: own ?? all[field], error: fault && form.sending?.faultWords(fault, words, locale) };
}

/** Label, hint, error and control of one field, in this order: neither a keyboard nor a list of suggestions covers the error. */
export function fieldView(field: SignupField, view: FieldsView, text: Hints, control: unknown): TemplateResult {
  return html`<div class=${text.error === undefined ? 'field' : 'field wrong'}>
    <label for=${field}>${labelOf(field, view)}</label>${meantOr(field, hintView(field, text), view)}${errorView(field, text.error, view.words)}
    ${control}
  </div>`;
}

/** The error at a field or a box, told from the label by a word for ears. */
export function errorView(
  id: string,
  error: string | undefined,
  words: SignupMessages,
): TemplateResult | typeof nothing {
  if (error === undefined) return nothing;
  return html`<p class="error" id="${id}-error"><span class="hidden">${words.memberSignup.error} </span>${error}</p>`;
}

/** Ids of what describes a control. */
export function describedBy(id: string, { hint, error }: Hints): string | typeof nothing {
  const ids = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`];
  return ids.filter((each) => each !== '').join(' ') || nothing;
}

/** A field's name; only what may be left out is marked. */
export function labelOf(field: SignupField, { words, setting }: FieldsView): unknown {
  const { fields, optional } = words.memberSignup;
  return setting.required.includes(field)
    ? fields[field]
    : html`${fields[field]} <span class="quiet">${optional}</span>`;
}

function hintView(id: string, { hint }: Hints): TemplateResult | typeof nothing {
  return hint === undefined ? nothing : html`<p class="quiet" id="${id}-hint">${hint}</p>`;
}

// A slip in the address is offered in the place of the hint, where nothing moves.
function meantOr(field: SignupField, hint: unknown, { form, words, goTo }: FieldsView): unknown {
  const { meant, sending } = form;
  if (field !== 'email' || meant === undefined || !sending) return hint;
  return sending.meantView(meant, words, () => {
    form.takeMeant();
    goTo(field);
  });
}

/** One line to write in. */
export function lineControl(field: SignupField, { form, setting }: FieldsView, text: Hints): TemplateResult {
  const isEmail = field === 'email';
  return html`<input
    class="box"
    part="field"
    id=${field}
    name=${field}
    type=${isEmail ? 'email' : 'text'}
    inputmode=${isEmail ? 'email' : nothing}
    dir=${isEmail ? 'ltr' : nothing}
    autocapitalize=${isEmail ? 'none' : nothing}
    spellcheck=${isEmail ? 'false' : nothing}
    autocomplete=${AUTOCOMPLETE[field] ?? 'off'}
    enterkeyhint="next"
    ?required=${setting.required.includes(field)}
    aria-invalid=${text.error === undefined ? nothing : 'true'}
    aria-describedby=${describedBy(field, text)}
    .value=${form.texts.get(field) ?? ''}
    @input=${({ target }: InputEvent) => form.write(field, (target as HTMLInputElement).value)}
  />`;
}

/** Several lines to write in. */
export function messageControl({ form, setting }: FieldsView, text: Hints): TemplateResult {
  const field = 'message';
  return html`<textarea
    class="box"
    part="field"
    id=${field}
    name=${field}
    autocomplete="off"
    ?required=${setting.required.includes(field)}
    aria-invalid=${text.error === undefined ? nothing : 'true'}
    aria-describedby=${describedBy(field, text)}
    .value=${form.texts.get(field) ?? ''}
    @input=${({ target }: InputEvent) => form.write(field, (target as HTMLTextAreaElement).value)}
  ></textarea>`;
}
