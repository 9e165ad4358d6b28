import { html, nothing, type TemplateResult } from 'lit';
import {
  AUTOCOMPLETE,
  describedBy,
  errorView,
  fieldView,
  hintsOf,
  labelOf,
  lineControl,
  messageControl,
  type FieldsView,
  type Hints,
} from '../../element/form/field-view.js';
import { HEARD_FROM, type SignupField } from '../../i18n/signup-messages.js';
import type { ComboboxSetting } from '../../ui/combobox/combobox-controller.js';
import { mark } from '../../ui/icon/icon.js';
import { checkMark } from '../../ui/icon/check-mark.js';
import { ownLanguage, translatedText, type ChosenText } from '../../ui/translated-text/translated-text.js';
import type { Choice, CommunityChoice } from './community-choice.js';
import type { FormController } from './form-controller.js';
import type { FormSetting } from './form-setting.js';

/** What the form is drawn from. */
export interface FormView extends FieldsView {
  readonly setting: FormSetting;
  readonly form: FormController;
  readonly communities: CommunityChoice;
  /** Interests to choose from; undefined where they are typed. */
  readonly interests: readonly Choice[] | undefined;
  /** Code and name; empty while they are on their way, or not asked. */
  readonly countries: readonly (readonly [string, string])[];
  readonly readCommunities: () => void;
}

/** One field, whatever it asks. */
export function askView(field: SignupField, view: FormView): TemplateResult {
  if (field === 'interests' && view.interests) return interestsView(view.interests, view);
  const { skills } = view.words.memberSignup.hints;
  const text = hintsOf(field, view, field === 'skills' || field === 'interests' ? skills : undefined);
  return fieldView(field, view, text, controlOf(field, view, text));
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
  const text = hintsOf('interests', view, words.memberSignup.hints.interests);
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
