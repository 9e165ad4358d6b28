import { expect } from 'chai';
import { LitElement, html } from 'lit';
import type { EventRow } from '../../../src/contract/events.js';
import { StructuredDataController } from '../../../src/element/structured-data/structured-data.js';
import { show } from '../../support/event-list.js';
import { eventRow } from '../../support/event-rows.js';
import type { Told } from '../../support/structured-data-page.js';
import { clearPage, html as markup, placeWidget, textOf, until } from '../../support/widget.js';

const setting = { lang: 'en', base: 'https://paris.example/' };
const rows: readonly EventRow[] = [eventRow({ id: 'a', title: 'First' }), eventRow({ id: 'b', title: 'Second' })];

class Host extends LitElement {
  readonly data = new StructuredDataController(this);
  protected override render() {
    return html`<slot></slot>`;
  }
}
customElements.define('structured-host', Host);

const boxes: HTMLElement[] = [];

function host(): Host {
  const box = document.createElement('main');
  const element = new Host();
  box.append(element);
  document.body.append(box);
  boxes.push(box);
  return element;
}

const scripts = (element: Element): HTMLScriptElement[] => [...element.querySelectorAll('script')];
const names = (element: Element): unknown[] => {
  const graph = JSON.parse(scripts(element)[0]?.textContent ?? '{}') as { '@graph'?: { name: string }[] };
  return (graph['@graph'] ?? []).map(({ name }) => name);
};
const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** What is written into the element's light DOM while `action` runs. */
async function writesOf(element: Element, action: () => void): Promise<number> {
  const seen: MutationRecord[] = [];
  const observer = new MutationObserver((records) => seen.push(...records));
  observer.observe(element, { childList: true, subtree: true, characterData: true, attributes: true });
  action();
  await moment();
  observer.disconnect();
  return seen.length;
}

describe('structured data', () => {
  afterEach(() => {
    for (const box of boxes.splice(0)) box.remove();
  });

  it('stands in the page as one script that search engines read, and that is no feed', () => {
    const element = host();
    element.data.show(rows, setting);
    expect(scripts(element)).to.have.length(1);
    expect(element.querySelector(':scope > script[type="application/ld+json"]')).to.equal(scripts(element)[0]);
    expect(element.querySelector('script[type="application/json"]')).to.equal(null);
    expect(names(element)).to.deep.equal(['First', 'Second']);
    expect(JSON.parse(scripts(element)[0]?.textContent ?? '')).to.have.property('@context', 'https://schema.org');
  });

  it('follows the rows, and touches nothing while they are the same', async () => {
    const element = host();
    element.data.show(rows, setting);
    const [script] = scripts(element);
    const again = () => {
      element.data.show(rows, { ...setting });
      element.data.show([...rows], setting);
    };
    expect(await writesOf(element, again)).to.equal(0);
    element.data.show([eventRow({ title: 'Third' })], setting);
    expect(scripts(element)).to.deep.equal([script]);
    expect(names(element)).to.deep.equal(['Third']);
    element.data.show([], setting);
    expect(scripts(element)).to.have.length(0);
  });

  it('leaves with its element and comes back with it; a move leaves it alone', async () => {
    const element = host();
    element.data.show(rows, setting);
    const home = element.parentElement;
    const move = () => {
      element.remove();
      home?.append(element);
    };
    expect(await writesOf(element, move)).to.equal(0);
    element.remove();
    await moment();
    expect(scripts(element)).to.have.length(0);
    element.data.show(rows.slice(0, 1), setting);
    expect(scripts(element)).to.have.length(0);
    home?.append(element);
    expect(names(element)).to.deep.equal(['First']);
  });

  it('takes over the script that a clone or a kept page brings along', () => {
    const first = host();
    first.data.show(rows, setting);
    first.insertAdjacentHTML('afterend', first.outerHTML);
    const second = first.nextElementSibling;
    if (!(second instanceof Host)) throw new Error('no second element');
    second.data.show(rows.slice(1), setting);
    expect(scripts(second)).to.have.length(1);
    expect(names(second)).to.deep.equal(['Second']);
  });

  it('cannot be ended from inside by any data', () => {
    const element = host();
    const title = '</script><img src=x onerror="window.broken = true"><!--<script>';
    element.data.show([eventRow({ title })], setting);
    expect(names(element)).to.deep.equal([title]);
    const read = new DOMParser().parseFromString(element.outerHTML, 'text/html');
    expect(read.querySelectorAll('script')).to.have.length(1);
    expect(read.querySelector('img')).to.equal(null);
    expect(names(read.body)).to.deep.equal([title]);
  });
});

describe('an event list with structured data', () => {
  afterEach(clearPage);

  it('has it where the author wants it, in the language of the page, and not otherwise', async () => {
    const list = await show([eventRow()], { 'structured-data': '', lang: 'fr' });
    await until(() => names(list)[0] === 'Coopérer sans chef', 'the data');
    list.removeAttribute('structured-data');
    await until(() => scripts(list).length === 0, 'its end');
    expect(scripts(await show([eventRow()]))).to.have.length(0);
  });

  it('never takes it for the rows that the page brings along', async () => {
    const feed = JSON.stringify([eventRow({ title: 'From the page' })]);
    const list = placeWidget(
      markup`<ouishare-event-list lang="en" loading="eager" structured-data></ouishare-event-list>`,
    );
    list.remove();
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = feed;
    list.append(script);
    const box = placeWidget(markup`<ouishare-event-list></ouishare-event-list>`).parentElement;
    box?.replaceChildren(list);
    await until(() => list.querySelector('script[type="application/ld+json"]') !== null, 'the data');
    list.remove();
    box?.append(list);
    await until(() => textOf(list.renderRoot).includes('From the page'), 'the rows');
    expect(scripts(list).map(({ type }) => type)).to.deep.equal(['application/json', 'application/ld+json']);
  });
});

/** A page with this policy in which the built part of the widget runs; gives what the policy refused, and the script's text. */
async function underPolicy(policy: string): Promise<Told> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">
    <script type="module" src="/test/support/structured-data-page.ts"></script>`;
  const answer = new Promise<Told>((resolve) => {
    window.addEventListener(
      'message',
      ({ data }) => {
        resolve(data as Told);
      },
      { once: true },
    );
  });
  document.body.append(frame);
  boxes.push(frame);
  return answer;
}

describe('structured data under a page’s policies', () => {
  afterEach(() => {
    for (const box of boxes.splice(0)) box.remove();
  });

  const STRICT = "default-src 'none'; script-src 'self'";
  const TRUSTED = `${STRICT}; require-trusted-types-for 'script'`;
  for (const policy of [STRICT, TRUSTED, `${TRUSTED}; trusted-types ouishare-structured-data`]) {
    it(`violates nothing: ${policy}`, async () => {
      const { refused, text, type } = await underPolicy(policy);
      expect(refused).to.deep.equal([]);
      expect(type).to.equal('application/ld+json');
      expect(text).to.include('Second title').and.not.to.include('First title');
    });
  }

  it('is written all the same where the page allows no policy at all', async () => {
    const { text } = await underPolicy(`${TRUSTED}; trusted-types 'none'`);
    expect(text).to.include('Second title').and.not.to.include('First title');
  });
});
