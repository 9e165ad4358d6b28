// The files of a new widget, as text: the smallest that keeps every house rule. scripts/create.mjs writes them.

/** What a widget can read today: words for its states are in src/i18n/messages.ts already. */
export const READABLE = {
  events: { row: 'EventRow', reader: 'readEvents', text: 'title', words: 'eventList', sample: "start: '2099-05-01'" },
  communities: { row: 'CommunityRow', reader: 'readCommunities', text: 'name', words: 'communityMap', sample: '' },
  partners: { row: 'PartnerRow', reader: 'readPartners', text: 'name', words: 'partnerWall', sample: '' },
};

const pascal = (name) => name.replace(/(^|-)(\w)/g, (_, _dash, letter) => letter.toUpperCase());
const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** The docblock: the manual, which docs, editors and Storybook are made from. */
const manual = (name) => `/**
 * @summary One sentence: what a visitor sees.
 *
 * One paragraph: what it is for, and what it does when data is late, wrong or missing.
 *
 * @event {StatusChangeEvent} ouishare-status-change - The status changed and is drawn.
 * @event {RowsDropEvent} ouishare-rows-drop - Rows or fields of an answer could not be read.
 *
 * @slot - Fallback content, shown until the first data and when the first load fails.
 * @slot heading - Replaces the heading.
 * @slot empty - Replaces what is shown when there is nothing.
 * @slot footer - Below the list.
 *
 * @csspart heading - The heading.
 * @csspart list - The list of rows.
 * @csspart card - One row.
 *
 * @example
 * <ouishare-${name} endpoint="https://network.example/api/">
 *   <a href="https://network.example/">Our network</a>
 * </ouishare-${name}>
 */
`;

function element(name, resource) {
  const { row, reader, words } = READABLE[resource];
  return `import { html, type TemplateResult } from 'lit';
import type { Listing } from '../../client/endpoint-client.js';
import { ${reader} } from '../../client/readers/${resource}.js';
import type { ${row} } from '../../contract/${resource}.js';
import { RowsElement } from '../../element/rows-element.js';
import { controls } from '../../theme/controls.styles.js';
import { tokens } from '../../theme/tokens.styles.js';
import { bone, emptyView } from '../../ui/state-view/state-view.js';
import { stateView } from '../../ui/state-view/state-view.styles.js';
import { ${camel(name)}Card } from './${name}-card.js';
import { ${camel(name)}Styles } from './${name}.styles.js';

${manual(name)}export class ${pascal(name)}Element extends RowsElement<${row}> {
  static override styles = [tokens, controls, stateView, ${camel(name)}Styles];

  protected override readonly resourceName = '${resource}';
  protected override readonly reader = ${reader};
  protected override readonly noun = '${resource}';

  protected override get defaultLabel(): string {
    return this.words.${words}.heading;
  }

  protected override renderSkeleton(): TemplateResult {
    return html\`<ul role="presentation">\${Array.from({ length: this.rows }, () => html\`<li>\${bone('title', 60)}</li>\`)}</ul>\`;
  }

  protected override renderValue(listing: Listing<${row}>): TemplateResult {
    if (listing.rows.length === 0) return this.#empty();
    return html\`<ul part="list">\${listing.rows.map((row) => ${camel(name)}Card(row, this.words.code))}</ul>\`;
  }

  #empty(): TemplateResult {
    const { title, text } = this.words.states.empty.${resource};
    return html\`<slot name="empty">\${emptyView({ level: this.headingLevel, title, text })}</slot>\`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ouishare-${name}': ${pascal(name)}Element;
  }
}
`;
}

function card(name, resource) {
  const { row, text } = READABLE[resource];
  return `import { html, type TemplateResult } from 'lit';
import type { ${row} } from '../../contract/${resource}.js';
import { chooseText } from '../../contract/text.js';
import { translatedText } from '../../ui/translated-text/translated-text.js';

/**
 * One row: data in, template out.
 *
 * @param lang the language drawn, BCP 47
 */
export function ${camel(name)}Card(row: ${row}, lang: string): TemplateResult {
  return html\`<li part="card">\${translatedText(chooseText(row.${text}, lang, row.lang), lang)}</li>\`;
}
`;
}

const styles = (name) => `import { css } from 'lit';

export const ${camel(name)}Styles = css\`
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  li {
    padding-block: calc(var(--_space) * 2.25);
    border-block-start: 1px solid var(--_line);
  }
\`;
`;

const door = (name) => `import { isFree } from '../../provider/free-tag.js';
import { ${pascal(name)}Element } from './${name}.js';

export * from '../../element/events.js';
export { ${pascal(name)}Element };

if (isFree('ouishare-${name}', ${pascal(name)}Element)) customElements.define('ouishare-${name}', ${pascal(name)}Element);
`;

function test(name, resource) {
  const { text, sample } = READABLE[resource];
  const row = (id, words) => `{ ${[`id: '${id}'`, `${text}: '${words}'`, sample].filter(Boolean).join(', ')} }`;
  return `import { expect } from 'chai';
import '../../../src/widgets/${name}/define.js';

const ROWS = [${row('one', 'The first')}, ${row('two', 'The second')}];

async function draw(page: unknown): Promise<string> {
  const element = document.createElement('ouishare-${name}');
  element.loading = 'eager';
  element.page = page;
  document.body.append(element);
  await element.whenReady();
  return element.shadowRoot?.textContent ?? '';
}

describe('ouishare-${name}', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('shows what a server has written into the page', async () => {
    const text = await draw(ROWS);
    expect(text).to.include('The first');
    expect(text).to.include('The second');
  });

  it('says so when there is nothing to show', async () => {
    await draw([]);
    expect(document.querySelector('ouishare-${name}')?.shadowRoot?.querySelector('slot[name="empty"]')).to.be.ok;
  });

  it('keeps what can be read when one row is broken', async () => {
    expect(await draw([null, ...ROWS])).to.include('The first');
  });
});
`;
}

function story(name, resource) {
  const { text, sample } = READABLE[resource];
  const row = `{ ${["id: 'one'", `${text}: 'The first'`, sample].filter(Boolean).join(', ')} }`;
  return `import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/widgets/${name}/define.js';

const meta: Meta = {
  title: 'Widgets/${pascal(name).replace(/(.)([A-Z])/g, '$1 $2')}',
  component: 'ouishare-${name}',
  render: () => html\`<ouishare-${name} loading="eager" .page=\${[${row}]}></ouishare-${name}>\`,
};

export default meta;

/** What a visitor sees at first. */
export const Plain: StoryObj = {};
`;
}

function storyTest(name) {
  return `import * as stories from '../../stories/${name}.stories.js';
import { checkStories } from './story-check.js';

checkStories(stories);
`;
}

/** Every file of a new widget: path → text. @returns {Record<string, string>} */
export function stamps(name, resource) {
  const folder = `src/widgets/${name}`;
  return {
    [`${folder}/${name}.ts`]: element(name, resource),
    [`${folder}/${name}-card.ts`]: card(name, resource),
    [`${folder}/${name}.styles.ts`]: styles(name),
    [`${folder}/define.ts`]: door(name),
    [`test/widgets/${name}/${name}.test.ts`]: test(name, resource),
    [`stories/${name}.stories.ts`]: story(name, resource),
    [`test/stories/${name}.test.ts`]: storyTest(name),
  };
}

/** The line that each list of widgets gets: file → [line, pattern of the lines among which it is sorted]. */
export function listLines(name) {
  return {
    'src/registry.ts': [
      `  'ouishare-${name}': () => import('./widgets/${name}/define.js'),`,
      /^ {2}'ouishare-[\w-]+': \(\) => import/,
    ],
    'src/cdn.ts': [`import './widgets/${name}/define.js';`, /^import '\.\/widgets\//],
    'src/index.ts': [
      `export { ${pascal(name)}Element } from './widgets/${name}/${name}.js';`,
      /^export \{.*\} from '\.\/widgets\//,
    ],
  };
}
