import { expect } from 'chai';
import { openFrame, until, type Frame } from './support/frame.js';

const LOADER = '<script type="module" src="/src/autoloader.ts"></script>';
const SETTLE_MS = 150;

/** Notes the order in which tags are defined, and what the page was warned of. */
const NOTES = `<script>
  globalThis.defined = [];
  globalThis.warnings = [];
  const define = customElements.define.bind(customElements);
  customElements.define = (tag, ...rest) => { defined.push(tag); define(tag, ...rest); };
  console.warn = (...words) => warnings.push(words.join(' '));
</script>`;

type Noted = Frame['window'] & { readonly defined: readonly string[]; readonly warnings: readonly string[] };

let page: Frame;
const open = async (markup: string) => {
  page = await openFrame(NOTES + markup);
  return page;
};
const notes = () => page.window as Noted;
const isDefined = (tag: string) => page.window.customElements.get(tag) !== undefined;
const settle = () => new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
const find = (selector: string) => {
  const element = page.document.querySelector(selector);
  if (!element) throw new Error(`${selector} is not on the page`);
  return element;
};

describe('the autoloader', () => {
  afterEach(() => {
    page.remove();
  });

  it('loads what the page uses and nothing else', async () => {
    await open(`<ouishare-provider></ouishare-provider>${LOADER}`);
    await until(() => isDefined('ouishare-provider'), 'the provider');
    await settle();
    expect(notes().defined).to.deep.equal(['ouishare-provider']);
  });

  it('loads a tag that is added later, also deep inside something else', async () => {
    await open(LOADER);
    await settle();
    expect(isDefined('ouishare-provider')).to.equal(false);
    const box = page.document.createElement('section');
    box.append(page.document.createElement('ouishare-provider'));
    page.document.body.append(box);
    await until(() => isDefined('ouishare-provider'), 'the provider');
  });

  it('defines the provider first, wherever it stands on the page', async () => {
    await open(`<ouishare-event-list></ouishare-event-list><ouishare-provider></ouishare-provider>${LOADER}`);
    await until(() => isDefined('ouishare-event-list'), 'the event list');
    expect(notes().defined).to.deep.equal(['ouishare-provider', 'ouishare-event-list']);
  });

  it('finds tags in an open shadow root that it is told of, now and later', async () => {
    await open(`<div id="host"></div>${LOADER}`);
    const root = find('#host').attachShadow({ mode: 'open' });
    const script = page.document.createElement('script');
    script.type = 'module';
    script.textContent = `import { discover } from '/src/autoloader.ts'; discover(document.querySelector('#host').shadowRoot);`;
    page.document.body.append(script);
    await settle();
    root.append(page.document.createElement('ouishare-provider'));
    await until(() => isDefined('ouishare-provider'), 'the provider');
  });

  it('does no harm when a page loads it twice', async () => {
    const again = LOADER.replace('.ts', '.ts?again');
    await open(`<div data-ouishare="provider"><p>Hello</p></div>${LOADER}${again}`);
    await until(() => isDefined('ouishare-provider'), 'the provider');
    await settle();
    expect(notes().warnings).to.deep.equal([]);
    expect(page.document.querySelectorAll('ouishare-provider > p')).to.have.length(1);
  });

  it('leaves the fallback content alone in an engine that is too old', async () => {
    const old = `<script>CSS.supports = () => false;</script>`;
    await open(
      `${old}<ouishare-provider><p>Hello</p></ouishare-provider><div data-ouishare="provider"></div>${LOADER}`,
    );
    await settle();
    expect(isDefined('ouishare-provider')).to.equal(false);
    expect(find('ouishare-provider').textContent).to.equal('Hello');
    expect(page.document.querySelectorAll('div[data-ouishare]')).to.have.length(1);
  });
});

describe('a div for editors that eat unknown tags', () => {
  afterEach(() => {
    page.remove();
  });

  it('becomes the tag, with its attributes and its children as fallback', async () => {
    await open(
      `<div data-ouishare="provider" data-endpoint="/api/" data-keep-last id="one" class="wide" lang="fr"><p>Hello</p></div>${LOADER}`,
    );
    const tag = await until(() => page.document.querySelector('ouishare-provider') ?? undefined, 'the tag');
    expect(tag.getAttributeNames().sort()).to.deep.equal(['class', 'endpoint', 'id', 'keep-last', 'lang']);
    expect(tag.getAttribute('endpoint')).to.equal('/api/');
    expect(tag.querySelector('p')?.textContent).to.equal('Hello');
    expect(page.document.querySelector('div')).to.equal(null);
  });

  it('becomes the tag when it is added later', async () => {
    await open(LOADER);
    await settle();
    const box = page.document.createElement('div');
    box.dataset['ouishare'] = 'provider';
    page.document.body.append(box);
    await until(() => page.document.querySelector('ouishare-provider') ?? undefined, 'the tag');
  });

  it('never turns a data attribute into a handler, whatever the editor let through', async () => {
    await open(
      `<div data-ouishare="provider" data-onclick="globalThis.hit = true" data-ONFOCUS="hit = true"></div>${LOADER}`,
    );
    const tag = await until(
      () => page.document.querySelector<HTMLElement>('ouishare-provider') ?? undefined,
      'the tag',
    );
    tag.click();
    expect(tag.getAttributeNames()).to.deep.equal([]);
    expect('hit' in page.window).to.equal(false);
  });

  it('stays a div when it names no widget of ours', async () => {
    await open(`<div data-ouishare="constructor"></div><div data-ouishare=""></div>${LOADER}`);
    await settle();
    expect(page.document.querySelectorAll('div')).to.have.length(2);
    expect(notes().warnings).to.deep.equal([]);
  });
});
