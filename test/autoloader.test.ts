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
  globalThis.hints = [];
  console.warn = (...words) => warnings.push(words.join(' '));
  console.info = (...words) => hints.push(words.join(' '));
</script>`;

type Noted = Frame['window'] & {
  readonly defined: readonly string[];
  readonly warnings: readonly string[];
  readonly hints: readonly string[];
};

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
    await open(`<ouishare-provider><ouishare-community-card></ouishare-community-card></ouishare-provider>${LOADER}`);
    await until(() => isDefined('ouishare-community-card'), 'the card');
    await settle();
    expect(notes().defined).to.deep.equal(['ouishare-provider', 'ouishare-community-card']);
  });

  it('loads a tag that is added later, also deep inside something else', async () => {
    await open(LOADER);
    await settle();
    expect(notes().defined).to.deep.equal([]);
    const box = page.document.createElement('section');
    box.append(page.document.createElement('ouishare-community-card'));
    page.document.body.append(box);
    await until(() => isDefined('ouishare-community-card'), 'the card');
  });

  it('loads an element that was made in another document', async () => {
    await open(`<iframe srcdoc="<ouishare-community-card></ouishare-community-card>"></iframe>${LOADER}`);
    const inner = (find('iframe') as HTMLIFrameElement).contentDocument;
    const card = await until(() => inner?.querySelector('ouishare-community-card') ?? undefined, 'the inner page');
    await settle();
    expect(notes().defined).to.deep.equal([]);
    page.document.body.append(card);
    await until(() => isDefined('ouishare-community-card'), 'the card');
  });

  it('waits until a widget comes near, with the provider too', async () => {
    await open(
      `<ouishare-provider><div style="height: 3000px">Above</div><ouishare-community-card></ouishare-community-card></ouishare-provider>${LOADER}`,
    );
    await settle();
    expect(notes().defined).to.deep.equal([]);
    // In a frame the margin does not count: nobody sees what lies around the frame's own view.
    page.window.scrollTo(0, 2600);
    await until(() => isDefined('ouishare-community-card'), 'the card');
    expect(notes().defined).to.deep.equal(['ouishare-provider', 'ouishare-community-card']);
  });

  it('waits for what is hidden until it is shown', async () => {
    await open(`<div hidden><ouishare-community-card></ouishare-community-card></div>${LOADER}`);
    await settle();
    expect(notes().defined).to.deep.equal([]);
    find('div').removeAttribute('hidden');
    await until(() => isDefined('ouishare-community-card'), 'the card');
  });

  for (const [name, attribute] of [
    ['is eager', 'loading="eager"'],
    ['has no box of its own', 'style="display: contents"'],
  ] as const) {
    it(`does not wait for a widget that ${name}`, async () => {
      await open(
        `<div style="height: 3000px">Above</div><ouishare-community-card ${attribute}></ouishare-community-card>${LOADER}`,
      );
      await until(() => isDefined('ouishare-community-card'), 'the card');
    });
  }

  it('finds tags in open shadow roots that are there, however deep', async () => {
    await open(
      `<div><template shadowrootmode="open"><section><template shadowrootmode="open"><p>Inside</p></template></section></template></div>${LOADER}`,
    );
    await settle();
    find('div')
      .shadowRoot?.querySelector('section')
      ?.shadowRoot?.append(page.document.createElement('ouishare-community-card'));
    await until(() => isDefined('ouishare-community-card'), 'the card');
  });

  it('defines a tag in the registry of a shadow root that has its own', async () => {
    await open(`<div></div>${LOADER}`);
    const { CustomElementRegistry: Registry } = page.window;
    const scope = new Registry();
    const root = page.document.createElement('section').attachShadow({ mode: 'open', customElementRegistry: scope });
    root.innerHTML = '<ouishare-provider><ouishare-community-card></ouishare-community-card></ouishare-provider>';
    find('div').append(root.host);
    await until(() => scope.get('ouishare-community-card'), 'the card in that registry');
    expect(scope.get('ouishare-provider')).to.equal(page.window.customElements.get('ouishare-provider'));
    expect(root.querySelector('ouishare-community-card')?.shadowRoot).to.not.equal(null);
  });

  it('says which tags there are where a page names none of ours, once', async () => {
    await open(`<ouishare-evnt-list></ouishare-evnt-list><ouishare-evnt-list></ouishare-evnt-list>${LOADER}`);
    const line = await until(() => notes().warnings[0], 'a helpful line');
    await settle();
    expect(line).to.match(/^There is no <ouishare-evnt-list>; there are .*ouishare-event-list/);
    expect(notes().warnings).to.have.length(1);
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
    root.append(page.document.createElement('ouishare-community-card'));
    await until(() => isDefined('ouishare-community-card'), 'the card');
  });

  it('leaves the page to the first copy of it, and says so once', async () => {
    const more = ['?second', '?third'].map((query) => LOADER.replace('.ts', `.ts${query}`)).join('');
    await open(`<div data-ouishare="community-card"><p>Hello</p></div>${LOADER}${more}`);
    await until(() => isDefined('ouishare-community-card'), 'the card');
    await until(() => notes().hints[0], 'a word about the copies');
    await settle();
    expect(notes().hints).to.have.length(1);
    expect(notes().defined).to.deep.equal(['ouishare-community-card']);
    expect(page.document.querySelectorAll('ouishare-community-card > p')).to.have.length(1);
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
    await until(() => notes().warnings[1], 'a line for each');
    expect(page.document.querySelectorAll('div')).to.have.length(2);
    expect(notes().warnings[0]).to.match(/^There is no <ouishare-constructor>/);
  });
});
