import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../i18n/format.js';
import type { Messages } from '../../i18n/messages.js';
import { icon } from '../icon/icon.js';
import { filterIcon } from '../icon/list-icons.js';
import type { Choice } from './choices.js';
import { countMenus, type Question } from './finder.js';
import { choiceMenu, removeButtons, searchField, type FilterPart } from './finding.js';

/** A menu above a list: nothing where its choices separate no rows. */
export interface FacetMenu<F extends string> {
  readonly facet: F;
  readonly label: string;
  /** The choice that leaves the question open. */
  readonly all: string;
  readonly choices: readonly Choice[];
  readonly nameOf: (value: string) => string;
}

/** What a bar above a list shows, and what it reports. */
export interface FindingBar<F extends string> {
  readonly words: Messages;
  /** BCP 47 tag for counts. */
  readonly locale: string;
  /** The search's visible label; undefined for a list that has none. */
  readonly search: string | undefined;
  readonly menus: readonly FacetMenu<F>[];
  readonly question: Question<F>;
  /** Whether the menus are open in a narrow list. */
  readonly isOpen: boolean;
  readonly ask: (question: Question<F>) => void;
  readonly toggle: () => unknown;
}

/**
 * Search and menus above a list, and a button to remove each question that is on; nothing where there is nothing to ask.
 * In a narrow list the menus are behind a button. Needs the sheets `fields` and `toolbar`.
 */
export function findingBar<F extends string>(bar: FindingBar<F>): TemplateResult | typeof nothing {
  const { words, locale, search, question, isOpen, ask } = bar;
  const menus = bar.menus.filter(({ facet, choices }) => choices.length > 0 || question.menus[facet]);
  if (search === undefined && menus.length === 0) return nothing;
  const fields = menus.map(({ facet, label, all, choices, nameOf }) =>
    choiceMenu({
      id: facet,
      label,
      all,
      value: question.menus[facet] ?? '',
      choices,
      nameOf,
      locale,
      classes: isOpen ? '' : 'wide',
      choose: (value) => {
        ask({ ...question, menus: { ...question.menus, [facet]: value } });
      },
    }),
  );
  return html`<div class="toolbar" part="toolbar">
    <div class="row">
      ${
        search === undefined
          ? nothing
          : searchField({
              label: search,
              text: question.text,
              ask: (text) => {
                ask({ ...question, text });
              },
            })
      }
      ${menus.length === 0 ? nothing : filterButton(bar)} ${fields}
    </div>
    ${removeButtons(questionParts(bar), words.eventList.removeFilter, ask)}
  </div>`;
}

/** Every question that is on, for "remove" buttons and for the sentence of "nothing found". */
export function questionParts<F extends string>({
  words,
  menus,
  question,
}: Pick<FindingBar<F>, 'words' | 'menus' | 'question'>): readonly FilterPart<Question<F>>[] {
  const text = question.text.trim();
  const said = text === '' ? [] : [{ name: words.common.quote(text), without: { ...question, text: '' } }];
  const chosen = menus.flatMap(({ facet, nameOf }) => {
    const value = question.menus[facet] ?? '';
    if (value === '') return [];
    return [{ name: nameOf(value), without: { ...question, menus: { ...question.menus, [facet]: '' } } }];
  });
  return [...said, ...chosen];
}

function filterButton<F extends string>({ words, locale, question, isOpen, toggle }: FindingBar<F>): TemplateResult {
  const count = countMenus(question);
  const name = count === 0 ? words.eventList.filter : words.eventList.filterOn(count, formatNumber(count, locale));
  return html`<p class="narrow"><button class="button" part="button" type="button" id="filter"
    aria-expanded=${isOpen ? 'true' : 'false'} @click=${toggle}>${icon(filterIcon)}${name}</button></p>`;
}
