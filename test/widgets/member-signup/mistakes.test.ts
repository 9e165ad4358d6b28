import { expect } from 'chai';
import {
  SMALL_MANIFEST,
  TAKEN,
  errorAt,
  fillIn,
  fillSmall,
  focused,
  isSent,
  newAddress,
  notice,
  press,
  refused,
  send,
  sentBodies,
  serverWith,
  showForm,
  summary,
  tick,
  write,
} from '../../support/member-signup.js';
import { referenceEndpoint, storedSignups } from '../../support/reference-endpoint.js';
import { all, clearPage, one, textOf, until } from '../../support/widget.js';

const EMAIL = 'Write a complete address, such as name@example.org';
const CONSENT = 'Tick the box so that we may write to you';

describe('mistakes that are seen before anything is sent', () => {
  let open: string;
  before(async () => {
    ({ open } = await referenceEndpoint());
  });
  afterEach(clearPage);

  it('are all said at once, in the same words above the form and at the fields', async () => {
    const form = await showForm({ endpoint: open });
    send(form);
    const lines = ['Your community: please fill in', CONSENT];
    expect(await summary(form)).to.deep.equal([EMAIL, ...lines]);
    expect(textOf(one(form, '#summary-title'))).to.equal('There are 3 things to correct');
    expect(['email', 'communityIds', 'consent-0'].map((id) => errorAt(form, id))).to.deep.equal([EMAIL, ...lines]);
    expect(focused(form)).to.equal('summary');
  });

  it('are tied to their control: order, description, mark, and a word for ears', async () => {
    const form = await showForm({ endpoint: open });
    send(form);
    await summary(form);
    const field = one(form, '#email').closest('.field');
    const order = [...(field?.children ?? [])].map(({ id, localName }) => id || localName);
    expect(order).to.deep.equal(['label', 'email-hint', 'email-error', 'email']);
    for (const id of ['email', 'communityIds', 'consent-0']) {
      const control = one(form, `#${id}`);
      expect(control.getAttribute('aria-invalid')).to.equal('true');
      expect(control.getAttribute('aria-describedby')?.split(' ')).to.include(`${id}-error`);
      expect(textOf(one(form, `#${id}-error`))).to.match(/^Error: /);
    }
    expect(one(form, '#email').getAttribute('aria-describedby')).to.equal('email-hint email-error');
    expect(one(form, '#name').hasAttribute('aria-invalid')).to.equal(false);
  });

  it('are led to by the links of the summary, without touching the page’s address', async () => {
    const form = await showForm({ endpoint: open });
    send(form);
    await summary(form);
    for (const [words, id] of [
      [EMAIL, 'email'],
      ['Your community: please fill in', 'communityIds'],
      [CONSENT, 'consent-0'],
    ] as const) {
      press(form, words);
      expect(focused(form)).to.equal(id);
    }
    expect(location.hash).to.equal('');
  });

  for (const address of [
    'ines',
    'ines@',
    '@example.org',
    'ines@example',
    'i nes@example.org',
    'ines@example.',
    '<i@e.org>',
  ])
    it(`says that ${address} is no complete address`, async () => {
      const form = await showForm({ endpoint: open });
      fillIn(form, newAddress());
      // An e-mail field takes blanks away by itself; what a visitor may still get into it is checked.
      one(form, '#email').setAttribute('type', 'text');
      write(form, 'email', address);
      send(form);
      expect(await summary(form)).to.deep.equal([EMAIL]);
    });

  for (const start of ['a+b.c', "o'neil", 'Инес', 'a_b-c/d=e{f}'])
    it(`takes an address that begins with ${start}`, async () => {
      const form = await showForm({ endpoint: open });
      const address = `${start}${newAddress()}`;
      fillIn(form, address);
      send(form);
      await isSent(form);
      expect(await storedSignups(address)).to.have.length(1);
    });

  it('says how long an answer may be, and cuts nothing off', async () => {
    const form = await showForm({ endpoint: open });
    fillIn(form);
    write(form, 'name', 'n'.repeat(121));
    write(form, 'message', 'm'.repeat(2001));
    write(form, 'skills', `cooking, ${'s'.repeat(81)}`);
    send(form);
    expect(await summary(form)).to.deep.equal([
      'Name or first name: 120 characters at most',
      'What you are good at: 80 characters at most',
      'A word to us: 2,000 characters at most',
    ]);
    expect((one(form, '#message') as HTMLTextAreaElement).value).to.have.length(2001);
  });

  it('takes blanks alone for an empty answer', async () => {
    const server = await serverWith({ ...SMALL_MANIFEST, signup: { ...SMALL_MANIFEST.signup, required: ['city'] } });
    const form = await showForm({ endpoint: server.base });
    fillSmall(form);
    write(form, 'city', '   ');
    send(form);
    expect(await summary(form)).to.deep.equal(['City: please fill in']);
  });

  it('go as they are mended, and it is sent', async () => {
    const form = await showForm({ endpoint: open });
    send(form);
    await summary(form);
    const email = fillIn(form);
    send(form);
    await isSent(form);
    expect(await storedSignups(email)).to.have.length(1);
  });

  it('show within the frame of the press once the form is in use, and shift nothing by themselves', async () => {
    const form = await showForm({ endpoint: open });
    const shifts: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    });
    write(form, 'email', 'x');
    await until(
      () => performance.getEntriesByType('resource').some(({ name }) => name.includes('sending')),
      'the chunk',
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    observer.observe({ type: 'layout-shift' });
    send(form);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(all(form, '.error')).to.have.length(3);
    observer.disconnect();
    expect(shifts).to.deep.equal([]);
  });
});

describe('mistakes that the endpoint sees', () => {
  afterEach(clearPage);

  const places: readonly (readonly [pointer: string, code: string, id: string, words: string])[] = [
    ['/email', 'required', 'email', EMAIL],
    ['/email', 'invalid', 'email', EMAIL],
    ['/email', 'too_long', 'email', 'E-mail address: 254 characters at most'],
    ['/name', 'required', 'name', 'Name or first name: please fill in'],
    ['/name', 'invalid', 'name', 'Name or first name: please check'],
    ['/name', 'too_long', 'name', 'Name or first name: 120 characters at most'],
    ['/city', 'unknown', 'city', 'City: please choose from the list'],
    ['/city', 'something_new', 'city', 'City: please check'],
    ['/consents/0/given', 'not_given', 'consent-0', CONSENT],
    ['/consents', 'not_given', 'consent-0', CONSENT],
    ['/consents/1/purpose', 'unknown', 'consent-1', CONSENT],
  ];
  for (const [pointer, code, id, words] of places)
    it(`are said at their field: ${code} at ${pointer}`, async () => {
      const server = await serverWith(SMALL_MANIFEST, refused(422, { pointer, code }), TAKEN);
      const form = await showForm({ endpoint: server.base });
      fillSmall(form);
      send(form);
      expect(await summary(form)).to.deep.equal([words]);
      expect(errorAt(form, id)).to.equal(words);
      expect(focused(form)).to.equal('summary');
      expect((one(form, '#name') as HTMLInputElement).value).to.equal('Inès');
    });

  it('are told once a field, in the order of the form', async () => {
    const errors = [
      { pointer: '/consents/0/given', code: 'not_given' },
      { pointer: '/name', code: 'too_long' },
      { pointer: '/name', code: 'invalid' },
      { pointer: '/email', code: 'invalid' },
    ];
    const server = await serverWith(SMALL_MANIFEST, refused(422, ...errors));
    const form = await showForm({ endpoint: server.base });
    fillSmall(form);
    send(form);
    expect(await summary(form)).to.deep.equal([EMAIL, 'Name or first name: 120 characters at most', CONSENT]);
  });

  it('in what nobody sees are no riddle: the form is read again, and shows what is asked now', async () => {
    const server = await serverWith(SMALL_MANIFEST, refused(422, { pointer: '/occupation', code: 'required' }), TAKEN);
    const form = await showForm({ endpoint: server.base });
    fillSmall(form);
    const signup = { ...SMALL_MANIFEST.signup, fields: ['name', 'occupation'], required: ['occupation'] };
    await server.answer('ouishare.json', { body: { ...SMALL_MANIFEST, signup } });
    send(form);
    expect(await notice(form))
      .to.include('It could not be sent')
      .and.to.include('Nothing is lost');
    await until(() => form.renderRoot.querySelector('#occupation') ?? undefined, 'the new field');
    expect((one(form, '#name') as HTMLInputElement).value).to.equal('Inès');
  });

  it('a consent whose words have changed is asked for again: the tick is gone, the rest stays', async () => {
    const changed = refused(422, { pointer: '/consents/0/text', code: 'not_given' });
    const server = await serverWith(SMALL_MANIFEST, changed, TAKEN);
    const form = await showForm({ endpoint: server.base });
    fillSmall(form);
    const consents = [{ purpose: 'membership', required: true, text: { en: 'I agree to something else.' } }];
    await server.answer('ouishare.json', {
      body: { ...SMALL_MANIFEST, signup: { ...SMALL_MANIFEST.signup, consents } },
    });
    send(form);
    await until(() => textOf(form.renderRoot).includes('I agree to something else.'), 'the new words');
    expect((one(form, '#consent-0') as HTMLInputElement).checked).to.equal(false);
    expect((one(form, '#name') as HTMLInputElement).value).to.equal('Inès');
    tick(form, 'I agree to something else.');
    send(form);
    await isSent(form);
    const [, second] = await sentBodies(server);
    expect((second?.['consents'] as { text: string }[])[0]?.text).to.equal('I agree to something else.');
  });

  it('an endpoint that knows no locale and no source gets it without them, unasked', async () => {
    const unknown = refused(422, { pointer: '/locale', code: 'unknown' }, { pointer: '/source', code: 'unknown' });
    const server = await serverWith(SMALL_MANIFEST, unknown, TAKEN);
    const form = await showForm({ endpoint: server.base });
    fillSmall(form);
    send(form);
    await isSent(form);
    const [first, second] = await sentBodies(server);
    expect(first).to.include.keys('locale', 'source');
    expect(second).not.to.include.keys('locale', 'source');
    expect(second?.['id']).not.to.equal(first?.['id']);
  });
});
