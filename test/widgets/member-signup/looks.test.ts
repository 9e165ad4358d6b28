import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import { faults } from '../../support/axe.js';
import {
  SMALL_MANIFEST,
  TAKEN,
  fillIn,
  fillSmall,
  isSent,
  notice,
  press,
  send,
  serverWith,
  showForm,
  summary,
  tick,
  type FormSetting,
} from '../../support/member-signup.js';
import { misbehavingPlace } from '../../support/misbehaving.js';
import { referenceEndpoint } from '../../support/reference-endpoint.js';
import { all, clearPage, one, textOf, until, type Widget } from '../../support/widget.js';

const NARROW_PX = 320;
const SMALLEST_PX = 240;
const WIDE_PX = 1000;

type Brought = (setting: Partial<FormSetting>) => Promise<Widget>;

/** The form in each of its states. */
const STATES: Readonly<Record<string, Brought>> = {
  empty: async (setting) => showForm({ endpoint: (await referenceEndpoint()).open, ...setting }),
  'with mistakes': async (setting) => {
    const form = await showForm({ endpoint: (await referenceEndpoint()).open, ...setting });
    send(form);
    await summary(form);
    return form;
  },
  'on its way': async (setting) => {
    const server = await serverWith(SMALL_MANIFEST, { ...TAKEN, delayMs: 4000 });
    const form = await showForm({ endpoint: server.base, ...setting });
    fillSmallIn(form);
    await until(() => form.renderRoot.querySelector('.busy') ?? undefined, 'the busy button');
    return form;
  },
  'without an answer': async (setting) => {
    const server = await serverWith(SMALL_MANIFEST, { reset: true });
    const form = await showForm({ endpoint: server.base, ...setting });
    fillSmallIn(form);
    await notice(form);
    return form;
  },
  'not taken': async (setting) => {
    const server = await serverWith(SMALL_MANIFEST, { status: 500 });
    const form = await showForm({ endpoint: server.base, ...setting });
    fillSmallIn(form);
    await notice(form);
    return form;
  },
  sent: async (setting) => {
    const server = await serverWith(SMALL_MANIFEST, TAKEN);
    const form = await showForm({ endpoint: server.base, ...setting });
    fillSmallIn(form);
    await isSent(form);
    return form;
  },
  closed: async (setting) => showForm({ endpoint: (await misbehavingPlace()).base, ...setting }),
};

function fillSmallIn(form: Widget): void {
  fillSmall(form);
  send(form);
}

/** What sticks out of the widget's box to either side. */
function sticksOut(form: Widget): string[] {
  const box = form.getBoundingClientRect();
  return all(form, '.frame *:not(.hidden, .hidden *, option)')
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < box.left - 1 || right > box.right + 1);
    })
    .map((element) => `${element.localName}.${element.className}`);
}

describe('how the sign-up looks', () => {
  before(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.dark-page { color-scheme: dark; background: #121413; color: #ececec }');
    document.adoptedStyleSheets.push(sheet);
  });
  afterEach(async () => {
    clearPage();
    document.documentElement.classList.remove('dark-page');
    await emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  });

  for (const [state, bring] of Object.entries(STATES)) {
    it(`${state}: axe finds nothing, on light and dark pages`, async () => {
      const form = await bring({});
      expect(await faults(form)).to.deep.equal([]);
      const page = document.documentElement;
      page.classList.add('dark-page');
      await Promise.all(
        all(form, '*:not(.dot)').flatMap((each) =>
          each.getAnimations().map(({ finished }) => finished.catch(() => undefined)),
        ),
      );
      expect(await faults(form)).to.deep.equal([]);
    });

    it(`${state}: everything keeps to its box on narrow and wide pages`, async () => {
      for (const width of [SMALLEST_PX, NARROW_PX, WIDE_PX])
        for (const variant of ['plain', 'card'])
          expect(
            sticksOut(await bring({ width, attributes: { variant } })),
            `${String(width)} ${variant}`,
          ).to.deep.equal([]);
    });
  }

  it('puts the promise beside the form where there is room, the first label as high as the heading', async () => {
    const { open } = await referenceEndpoint();
    const wide = await showForm({ endpoint: open, width: WIDE_PX });
    const [heading, form] = ['.heading', '.form'].map((selector) => one(wide, selector).getBoundingClientRect());
    expect(form?.left).to.be.greaterThan(heading?.right ?? Infinity);
    expect(form?.top).to.equal(heading?.top);
    const narrow = await showForm({ endpoint: open, width: NARROW_PX });
    expect(one(narrow, '.form').getBoundingClientRect().top).to.be.greaterThan(
      one(narrow, '.lead').getBoundingClientRect().bottom - 1,
    );
  });

  it('reads from the right in Arabic, but for addresses', async () => {
    const { open } = await referenceEndpoint();
    const form = await showForm({ endpoint: open, attributes: { lang: 'ar' }, width: WIDE_PX });
    expect(one(form, '.frame').dir).to.equal('rtl');
    const [lead, fields] = ['.lead', '.form'].map((selector) => one(form, selector).getBoundingClientRect());
    expect(lead?.left).to.be.greaterThan(fields?.right ?? Infinity);
    const [box, words] = ['.consent input', '.consent label'].map((selector) =>
      one(form, selector).getBoundingClientRect(),
    );
    expect(box?.left).to.be.greaterThan(words?.right ?? Infinity);
    expect(getComputedStyle(one(form, '#email')).direction).to.equal('ltr');
    expect(getComputedStyle(one(form, '#name')).direction).to.equal('rtl');
    send(form);
    await summary(form);
    expect(await faults(form)).to.deep.equal([]);
    const edge = getComputedStyle(one(form, '.field.wrong'));
    expect([edge.borderRightWidth, edge.borderLeftWidth]).to.deep.equal(['4px', '0px']);
  });

  it('shows a tick, a mistake and the button also in the reader’s own colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const { open } = await referenceEndpoint();
    const form = await showForm({ endpoint: open });
    tick(form, 'I agree to this.');
    send(form);
    await summary(form);
    const ticked = getComputedStyle(one(form, '#consent-0'));
    const empty = getComputedStyle(one(form, '#consent-1'));
    expect(ticked.backgroundColor).not.to.equal(empty.backgroundColor);
    expect(getComputedStyle(one(form, '.field.wrong')).borderInlineStartWidth).to.equal('4px');
    const button = getComputedStyle(one(form, '[type="submit"]'));
    expect(button.backgroundColor).not.to.equal(getComputedStyle(document.body).backgroundColor);
  });

  it('has targets that a thumb can meet', async () => {
    const { open } = await referenceEndpoint();
    const form = await showForm({ endpoint: open, width: NARROW_PX });
    for (const control of all(form, '.box, .button.filled'))
      expect(control.getBoundingClientRect().height, control.id).to.be.at.least(44);
    for (const chip of all(form, '.chip')) expect(chip.getBoundingClientRect().height).to.be.at.least(36);
    expect(one(form, '#consent-0').getBoundingClientRect().width).to.be.at.least(26);
  });

  it('offers the mail again after a minute, and says when it has left', async () => {
    const { setTimeout: real } = globalThis;
    const minutes: (() => void)[] = [];
    // The minute passes when the test says so; every other wait is as long as it is.
    globalThis.setTimeout = ((act: () => void, ms?: number) =>
      ms === 60_000 ? minutes.push(act) : real(act, ms)) as typeof globalThis.setTimeout;
    try {
      const form = await showForm({ endpoint: (await referenceEndpoint()).open });
      fillIn(form);
      send(form);
      await isSent(form);
      expect(textOf(form.renderRoot)).not.to.include('Send again');
      for (const act of minutes.splice(0)) act();
      await form.updateComplete;
      press(form, 'Send again');
      await until(() => textOf(one(form, '.sent [role="status"]')) === 'Sent again.', 'the answer');
      expect(all(form, '.sent button').map(textOf)).to.deep.equal(['Correct the address']);
    } finally {
      globalThis.setTimeout = real;
    }
  });
});
