import { html, noChange, nothing, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { live } from 'lit/directives/live.js';
import { formatNumber } from '../../i18n/format.js';
import { icon } from '../icon/icon.js';
import { closeIcon, searchIcon } from '../icon/icons.js';
import type { Choice } from './choices.js';

/** A search with a visible label. */
export interface SearchField {
  readonly label: string;
  readonly text: string;
  /** Called at every key. */
  readonly ask: (text: string) => void;
  /** Called when the visitor comes to it: time to make rows ready. */
  readonly prepare?: () => void;
}

/** A menu of one choice. */
export interface ChoiceMenu {
  /** Of the element; unique in the widget. */
  readonly id: string;
  readonly label: string;
  /** The choice that leaves the question open. */
  readonly all: string;
  /** What is chosen; empty: the question is open. */
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly nameOf: (value: string) => string;
  /** BCP 47 tag for the counts. */
  readonly locale: string;
  readonly choose: (value: string) => void;
  /** Of the field: `wide` stands in a wide widget only. */
  readonly classes?: string;
}

/** One question that is on, in words, and what is left when it is removed. */
export interface FilterPart<F> {
  readonly name: string;
  readonly without: F;
}

// A binding of the property would have a server write `selected="false"`, which is chosen.
const selected = directive(
  class extends Directive {
    #isChosen: boolean | undefined;

    override render(_isChosen: boolean): unknown {
      return noChange;
    }

    override update({ element }: ElementPart, [isChosen]: [boolean]): unknown {
      if (isChosen !== this.#isChosen) (element as HTMLOptionElement).selected = isChosen;
      this.#isChosen = isChosen;
      return noChange;
    }
  },
);

/** Needs the sheets `fields` and `toolbar`. */
export function searchField({ label, text, ask, prepare }: SearchField): TemplateResult {
  const search = (event: Event): void => {
    ask((event.target as HTMLInputElement).value);
  };
  return html`<div class="field search">
    <label for="search">${label}</label>
    <input class="box" part="field" id="search" type="search" autocomplete="off" enterkeyhint="search"
      .value=${live(text)} @focus=${prepare ?? nothing} @input=${search} />
    ${icon(searchIcon)}
  </div>`;
}

/** A menu of the choices that leave something, with how many; the chosen one is always among them. */
export function choiceMenu(menu: ChoiceMenu): TemplateResult {
  const { id, label, all, value, choices, nameOf, locale, classes = '' } = menu;
  const choose = (event: Event): void => {
    menu.choose((event.target as HTMLSelectElement).value);
  };
  const option = (choice: Choice) => html`<option value=${choice.value} ${selected(choice.value === value)}>
    ${nameOf(choice.value)} (${formatNumber(choice.count, locale)})
  </option>`;
  return html`<div class="field ${classes}">
    <label for=${id}>${label}</label>
    <select class="box" part="field" id=${id} @change=${choose}>
      <option value="" ${selected(value === '')}>${all}</option>
      ${choices.filter(({ count, value: each }) => count > 0 || each === value).map(option)}
    </select>
  </div>`;
}

/** What is on, each with a button that removes it; nothing where nothing is. */
export function removeButtons<F>(
  parts: readonly FilterPart<F>[],
  removeWords: (name: string) => string,
  ask: (filter: F) => void,
): TemplateResult | typeof nothing {
  if (parts.length === 0) return nothing;
  return html`<ul class="chips active">
    ${parts.map(({ name, without }) => {
      const remove = (): void => {
        ask(without);
      };
      return html`<li>
        <button class="chip" part="button" type="button" aria-label=${removeWords(name)}
          @click=${remove}>${name}${icon(closeIcon)}</button>
      </li>`;
    })}
  </ul>`;
}
