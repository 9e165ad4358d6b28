import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { fold, holdsWords } from '../../i18n/fold.js';
import { hiddenStatus } from '../state-view/state-view.js';
import { ownLanguage, translatedText, type ChosenText } from '../translated-text/translated-text.js';

/** Who reads further than this writes another letter. */
const SHOWN_MAX = 50;

/** One of the list. */
export interface ComboboxOption {
  readonly id: string;
  readonly name: ChosenText;
  /** Further words that find it: a town, a country. */
  readonly also?: string;
}

/** What a combobox is drawn from. */
export interface ComboboxSetting {
  /** Of the control: its label's `for`. Ids of the list are made of it. */
  readonly id: string;
  /** Names the list. */
  readonly label: string;
  readonly options: readonly ComboboxOption[];
  /** Id of the chosen one, empty for none. */
  readonly chosen: string;
  readonly isRequired: boolean;
  readonly isWrong: boolean;
  readonly describedBy: string | typeof nothing;
  /** BCP 47 tag of the words around. */
  readonly locale: string;
  /** In place of the list where nothing matches. */
  readonly none: string;
  /** The visitor chooses one, or none: `text` is then what is written and names nothing, empty for nothing. */
  readonly choose: (id: string, text: string) => void;
}

/**
 * A line to write in, with the list of what matches below it, for lists too long to look through: ARIA pattern "Editable
 * Combobox With List Autocomplete". Needs `comboboxStyles`. Only the list can be chosen from; what matches nothing stays as it was written.
 */
export class ComboboxController implements ReactiveController {
  readonly #host: LitElement;
  /** What is written; undefined while the name of the chosen one stands there. */
  #text: string | undefined;
  /** What was chosen here: any other choice is the page's, and its name takes the place of what is written. */
  #own = '';
  #isOpen = false;
  /** Place of the option that Enter takes; -1 for none. */
  #active = -1;
  #setting: ComboboxSetting | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    // The list scrolls with the option that the keys have come to.
    if (this.#isOpen && this.#active >= 0)
      this.#element('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  view(setting: ComboboxSetting): TemplateResult {
    this.#setting = setting;
    if (setting.chosen !== '' && setting.chosen !== this.#own) this.#text = undefined;
    this.#own = setting.chosen;
    const matches = this.#matches();
    const isNone = this.#isOpen && matches.length === 0;
    return html`<div class="combobox">
      ${this.#line(setting)} ${this.#isOpen ? this.#list(matches, setting) : nothing}
      ${hiddenStatus(isNone ? setting.none : nothing)}
    </div>`;
  }

  #line(setting: ComboboxSetting): TemplateResult {
    const { id, isRequired, isWrong, describedBy } = setting;
    const isOpen = this.#isOpen;
    const active = isOpen && this.#active >= 0 ? `${id}-${String(this.#active)}` : nothing;
    const { text, lang } = this.#written(setting);
    // eslint-disable-next-line lit-a11y/accessible-name -- its name is the label that the field around it has
    return html`<input class="box" part="field" type="text" role="combobox" id=${id} name=${id} autocomplete="off" spellcheck="false" enterkeyhint="next"
      lang=${lang ?? nothing} ?required=${isRequired} aria-invalid=${isWrong ? 'true' : nothing} aria-describedby=${describedBy}
      aria-autocomplete="list" aria-expanded=${isOpen ? 'true' : 'false'} aria-controls=${isOpen ? `${id}-list` : nothing} aria-activedescendant=${active}
      .value=${text} @input=${this.#write} @keydown=${this.#press} @click=${this.#show} @blur=${this.#leave} />`;
  }

  #written({ options, chosen, locale }: ComboboxSetting): ChosenText {
    if (this.#text !== undefined) return { text: this.#text, lang: undefined };
    const name = options.find((option) => option.id === chosen)?.name;
    return { text: name?.text ?? '', lang: ownLanguage(name?.lang, locale) };
  }

  #list(matches: readonly ComboboxOption[], { id, label, none, locale, chosen }: ComboboxSetting): TemplateResult {
    if (matches.length === 0) return html`<p class="options quiet" id="${id}-list">${none}</p>`;
    // A press must not take the focus from the line, whose keys are the list's. A finger that scrolls presses nothing.
    const hold = (event: Event): void => {
      event.preventDefault();
    };
    const take = ({ target }: Event): void => {
      const at = target instanceof Element ? target.closest('[role="option"]')?.id.slice(id.length + 1) : undefined;
      const option = at === undefined ? undefined : matches[Number(at)];
      if (option) this.#choose(option);
    };
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- its keys are the line's, which has the focus
    return html`<ul class="options" part="options" role="listbox" id="${id}-list" aria-label=${label} @mousedown=${hold} @click=${take}>${matches.map(
      (option, at) =>
        html`<li role="option" id="${id}-${at}" class=${option.id === chosen ? 'chosen' : ''} aria-selected=${at === this.#active ? 'true' : 'false'}>${translatedText(option.name, locale)}</li>`,
    )}</ul>`;
  }

  #matches(): readonly ComboboxOption[] {
    const { options = [] } = this.#setting ?? {};
    const question = fold(this.#text ?? '');
    if (question === '') return options.slice(0, SHOWN_MAX);
    const found = options.filter(({ name, also = '' }) => holdsWords(fold(`${name.text} ${also}`), question));
    const begins = ({ name }: ComboboxOption): boolean => fold(name.text).startsWith(question);
    return [...found.filter(begins), ...found.filter((option) => !begins(option))].slice(0, SHOWN_MAX);
  }

  readonly #show = (): void => {
    this.#isOpen = true;
    this.#host.requestUpdate();
  };

  readonly #write = ({ target }: Event): void => {
    this.#text = (target as HTMLInputElement).value;
    this.#active = -1;
    const named = this.#named;
    this.#own = named?.id ?? '';
    this.#setting?.choose(this.#own, named ? '' : this.#text.trim());
    this.#show();
  };

  readonly #press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const isDone = this.#isOpen ? this.#pressOpen(event) : this.#pressClosed(event);
    if (!isDone) return;
    event.preventDefault();
    this.#host.requestUpdate();
  };

  #pressClosed({ key, altKey }: KeyboardEvent): boolean {
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
    this.#isOpen = true;
    const { length } = this.#matches();
    if (!altKey) this.#active = key === 'ArrowDown' ? 0 : length - 1;
    return true;
  }

  #pressOpen({ key, altKey }: KeyboardEvent): boolean {
    const matches = this.#matches();
    const active = matches[this.#active];
    if (key === 'Escape' || (key === 'ArrowUp' && altKey)) this.#close();
    else if (key === 'ArrowDown') this.#active = this.#active + 1 < matches.length ? this.#active + 1 : 0;
    else if (key === 'ArrowUp') this.#active = this.#active > 0 ? this.#active - 1 : matches.length - 1;
    else if (key === 'Enter' && active) this.#choose(active);
    else return false;
    return true;
  }

  readonly #leave = (): void => {
    const matches = this.#matches();
    const [only] = matches;
    const named = this.#named ?? (this.#text?.trim() && matches.length === 1 ? only : undefined);
    if (named) this.#choose(named);
    this.#close();
    this.#host.requestUpdate();
  };

  /** The option whose whole name is written. */
  get #named(): ComboboxOption | undefined {
    const question = fold(this.#text ?? '');
    return question === '' ? undefined : this.#setting?.options.find(({ name }) => fold(name.text) === question);
  }

  #choose({ id }: ComboboxOption): void {
    this.#text = undefined;
    this.#close();
    this.#setting?.choose(id, '');
    this.#host.requestUpdate();
  }

  #close(): void {
    this.#isOpen = false;
    this.#active = -1;
  }

  #element(selector: string): Element | null {
    return this.#host.renderRoot.querySelector(`.combobox ${selector}`);
  }
}
