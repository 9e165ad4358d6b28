import { html, nothing, type TemplateResult } from 'lit';
import { TEXT_LIMITS } from '../../contract/words.js';
import { formatNumber } from '../../i18n/format.js';
import { HEARD_FROM, type SignupMessages, type SignupField } from '../../i18n/signup-messages.js';
import type { ComboboxSetting } from '../../ui/combobox/combobox-controller.js';
import { mark } from '../../ui/icon/icon.js';
import { checkMark } from '../../ui/icon/check-mark.js';
import { ownLanguage, translatedText, type ChosenText } from '../../ui/translated-text/translated-text.js';
import type { Choice, CommunityChoice } from './community-choice.js';
import type { FormController } from './form-controller.js';
import type { FormSetting } from './form-setting.js';

/** Tokens of HTML's `autocomplete`. */
const AUTOCOMPLETE: Partial<
  Readonly<Record<SignupField, 'email' | 'name' | 'country' | 'address-level2' | 'organization-title'>>
> = {
  email: 'email',
  name: 'name',
  country: 'country',
  city: 'address-level2',
  occupation: 'organization-title',
};

/** What the form is drawn from. */
export interface FormView {
  readonly words: SignupMessages;
  /** BCP 47 tag for `Intl`, and the language to choose texts in. */
  readonly locale: string;
  readonly setting: FormSetting;
  readonly form: FormController;
  readonly communities: CommunityChoice;
  /** Interests to choose from; undefined where they are typed. */
  readonly interests: readonly Choice[] | undefined;
  /** Code and name; empty while they are on their way, or not asked. */
  readonly countries: readonly (readonly [string, string])[];
  readonly readCommunities: () => void;
  /** Brings the focus to a control. */
  readonly goTo: (id: string) => void;
}

interface Hints {
  readonly hint: string | undefined;
  readonly error: string | undefined;
}

/** Label, hint, error and control of one field. */
export function fieldView(field: SignupField, view: FormView): TemplateResult {
  if (field === 'interests' && view.interests) return interestsView(view.interests, view);
  const text = hintsOf(field, view);
  return html`<div class=${text.error === undefined ? 'field' : 'field wrong'}>
    <label for=${field}>${labelOf(field, view)}</label>${meantOr(field, hintView(field, text), view)}${errorView(field, text.error, view.words)}
    ${controlOf(field, view, text)}
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

function labelOf(field: SignupField, { words, setting }: FormView): unknown {
  const { fields, optional } = words.memberSignup;
  return setting.required.includes(field)
    ? fields[field]
    : html`${fields[field]} <span class="quiet">${optional}</span>`;
}

function hintView(id: string, { hint }: Hints): TemplateResult | typeof nothing {
  return hint === undefined ? nothing : html`<p class="quiet" id="${id}-hint">${hint}</p>`;
}

// A slip in the address is offered in the place of the hint, where nothing moves.
function meantOr(field: SignupField, hint: unknown, { form, words, goTo }: FormView): unknown {
  const { meant, sending } = form;
  if (field !== 'email' || meant === undefined || !sending) return hint;
  return sending.meantView(meant, words, () => {
    form.takeMeant();
    goTo(field);
  });
}

function hintsOf(field: SignupField, { words, locale, form, interests }: FormView): Hints {
  const { hints } = words.memberSignup;
  const fault = form.faults.find((each) => 'field' in each && each.field === field);
  const all: Partial<Record<SignupField, string>> = {
    email: hints.email,
    interests: interests ? hints.interests : hints.skills,
    skills: hints.skills,
    message: hints.message(formatNumber(TEXT_LIMITS.message, locale)),
  };
  return { hint: all[field], error: fault && form.sending?.faultWords(fault, words, locale) };
}

function controlOf(field: SignupField, view: FormView, text: Hints): TemplateResult {
  if (field === 'message') return messageControl(view, text);
  if (field === 'communityIds') return communityControl(view, text);
  if (field === 'country') return choiceControl(field, view.countries.map(plainChoice), view, text);
  if (field === 'heardFrom') {
    const { heardFrom } = view.words.memberSignup;
    return choiceControl(
      field,
      HEARD_FROM.map((word) => plainChoice([word, heardFrom[word]])),
      view,
      text,
    );
  }
  return lineControl(field, view, text);
}

function lineControl(field: SignupField, { form, setting }: FormView, text: Hints): TemplateResult {
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

function messageControl({ form, setting }: FormView, text: Hints): TemplateResult {
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

function communityControl(view: FormView, text: Hints): TemplateResult {
  const { communities, words, locale } = view;
  const { id, hasFailed, isReading } = communities;
  const choices = communities.choices(locale);
  if (communities.box) return communities.box.view(boxSetting(choices, view, text));
  // Before the list is there, or where it cannot be had, what the page presets can be sent all the same.
  const all = choices.length === 0 && id !== '' ? [plainChoice([id, id])] : choices;
  const retry = html`<p class="quiet">${words.states.failed.communities}. <button class="button word" part="button" type="button" aria-disabled=${isReading ? 'true' : nothing} @click=${view.readCommunities}>${words.states.retry}</button></p>`;
  return html`${choiceControl('communityIds', all, view, text)}${hasFailed ? retry : nothing}`;
}

function boxSetting(
  options: readonly Choice[],
  { words, locale, setting, form, communities }: FormView,
  text: Hints,
): ComboboxSetting {
  const id = 'communityIds';
  const { fields, errors } = words.memberSignup;
  return {
    id,
    label: fields[id],
    options,
    chosen: communities.known,
    isRequired: setting.required.includes(id),
    isWrong: text.error !== undefined,
    describedBy: describedBy(id, text),
    locale,
    none: errors.unknown(fields[id]),
    choose: (chosen, written) => {
      form.chooseCommunity(chosen, written);
    },
  };
}

function choiceControl(
  field: SignupField,
  choices: readonly Choice[],
  { form, setting, words, locale, communities }: FormView,
  text: Hints,
): TemplateResult {
  const isCommunity = field === 'communityIds';
  const chosen = isCommunity ? communities.known : (form.texts.get(field) ?? '');
  const choose = ({ target }: Event): void => {
    const { value } = target as HTMLSelectElement;
    if (isCommunity) form.chooseCommunity(value);
    else form.write(field, value);
  };
  return html`<select
    class="box"
    part="field"
    id=${field}
    name=${field}
    autocomplete=${AUTOCOMPLETE[field] ?? 'off'}
    ?required=${setting.required.includes(field)}
    aria-invalid=${text.error === undefined ? nothing : 'true'}
    aria-describedby=${describedBy(field, text)}
    @change=${choose}
  >
    <option value="" .selected=${chosen === ''}>${words.memberSignup.choose}</option>
    ${choices.map(({ id, name }) => html`<option value=${id} lang=${ownLanguage(name.lang, locale) ?? nothing} .selected=${id === chosen}>${name.text}</option>`)}
  </select>`;
}

function interestsView(choices: readonly Choice[], view: FormView): TemplateResult {
  const { form, locale, words } = view;
  const text = hintsOf('interests', view);
  return html`<fieldset class=${text.error === undefined ? 'field' : 'field wrong'} aria-describedby=${describedBy('interests', text)}>
    <legend>${labelOf('interests', view)}</legend>
    ${errorView('interests', text.error, words)}
    <div class="chips">
      ${choices.map(
        ({ id, name }, at) =>
          html`<label class="chip"><input class="hidden" part="field" type="checkbox" id=${at === 0 ? 'interests' : nothing} .checked=${form.interests.has(id)} @change=${({ target }: Event) => form.choose(id, (target as HTMLInputElement).checked)} />${mark(checkMark)}${translatedText(name, locale)}</label>`,
      )}
    </div>
  </fieldset>`;
}

function plainChoice([id, text]: readonly [string, string]): Choice {
  return { id, name: { text, lang: undefined } satisfies ChosenText };
}
