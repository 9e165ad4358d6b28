import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import {
  errorAt,
  choose,
  fillIn,
  focused,
  isSent,
  newAddress,
  press,
  send,
  showForm,
  tick,
  write,
} from '../../support/member-signup.js';
import { referenceEndpoint, storedConsents, storedSignups } from '../../support/reference-endpoint.js';
import { all, clearPage, one, textOf, until, type Widget } from '../../support/widget.js';

const UUID_V4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** Presses a key, and again while `isThere` is false: what a person does who sees where the focus is. */
async function tabTo(form: Widget, id: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (focused(form) === id) return;
    await sendKeys({ press: 'Tab' });
  }
  throw new Error(`Tab does not come to ${id}`);
}

describe('a sign-up that reaches the endpoint', () => {
  let open: string;
  before(async () => {
    ({ open } = await referenceEndpoint());
  });
  afterEach(clearPage);

  it('is stored once, with everything that was filled in and nothing else', async () => {
    const form = await showForm({ endpoint: open });
    const email = fillIn(form);
    write(form, 'name', '  Zoë\u202e ');
    await until(() => one(form, '#country').children.length > 1, 'the names of countries');
    choose(form, 'country', 'SE');
    write(form, 'city', 'Malmö');
    tick(form, 'Tools');
    write(form, 'skills', 'cooking; repair, cooking،  ');
    choose(form, 'heardFrom', 'friend');
    write(form, 'message', 'Hello,\nthere');
    send(form);
    await isSent(form);
    const [stored, ...others] = await storedSignups(email);
    expect(others).to.deep.equal([]);
    expect(stored?.id).to.match(UUID_V4);
    expect(stored?.locale).to.equal('en');
    const content = JSON.parse(stored?.content ?? '') as Record<string, unknown>;
    const { id, source, ...answers } = content;
    expect(id).to.equal(stored?.id);
    expect(source).to.deep.equal({ origin: location.origin, path: location.pathname, widget: 'member-signup' });
    expect(answers).to.deep.equal({
      email,
      name: 'Zoë',
      communityIds: ['malmo'],
      country: 'SE',
      city: 'Malmö',
      interests: ['tools'],
      skills: ['cooking', 'repair'],
      heardFrom: 'friend',
      message: 'Hello,\nthere',
      locale: 'en',
    });
  });

  it('keeps the exact words of each consent, their language and when it was ticked', async () => {
    const form = await showForm({ endpoint: open, attributes: { lang: 'ar' } });
    const email = newAddress();
    write(form, 'email', email);
    choose(form, 'communityIds', 'casablanca');
    const before = Date.now();
    tick(form, 'أوافق.');
    const after = Date.now();
    send(form);
    await isSent(form);
    const [stored] = await storedSignups(email);
    const consents = await storedConsents(stored?.id ?? '');
    expect(stored?.locale).to.equal('ar');
    expect(consents.map(({ purpose, given, text, lang }) => [purpose, given, text, lang])).to.deep.equal([
      ['membership', 1, 'أوافق.', 'ar'],
      // No Arabic words for this one: the manifest's own language, French, stands there and is kept.
      ['letter', 0, 'La lettre aussi.', 'fr'],
    ]);
    const [membership] = consents;
    expect(membership?.policy_url).to.equal('https://network.example/privacy');
    expect(membership?.policy_version).to.equal('2026-01');
    expect(membership?.controller).to.equal('A network, 1 street');
    expect(Date.parse(membership?.given_at ?? '')).to.be.within(before, after);
  });

  it('says what happens next: where the mail went, three steps, and takes the focus there', async () => {
    const form = await showForm({ endpoint: open });
    const email = fillIn(form);
    send(form);
    await isSent(form);
    expect(focused(form)).to.equal('sent');
    expect(one(form, '.sent p').textContent.replace(/[\u2066-\u2069]/g, '')).to.equal(
      `A message has just left for ${email}. Confirm there to join Malmö.`,
    );
    expect(one(form, '.sent bdi').dir).to.equal('ltr');
    expect(all(form, '.steps li')).to.have.length(3);
    expect(textOf(form.renderRoot)).not.to.include('Send again');
  });

  it('goes back to the form to correct the address, with everything in it, and sends under another id', async () => {
    const form = await showForm({ endpoint: open });
    const wrong = fillIn(form);
    write(form, 'name', 'Zoë');
    tick(form, 'Commons');
    send(form);
    await isSent(form);
    press(form, 'Correct the address');
    await until(() => focused(form) === 'email', 'the focus at the address');
    expect((one(form, '#email') as HTMLInputElement).value).to.equal(wrong);
    expect((one(form, '#name') as HTMLInputElement).value).to.equal('Zoë');
    expect((one(form, '#communityIds') as HTMLSelectElement).value).to.equal('malmo');
    expect(
      all(form, 'input:checked').map((box) => textOf(box.closest('label') ?? box.nextElementSibling)),
    ).to.deep.equal(['Commons', 'I agree to this.']);
    const right = newAddress();
    write(form, 'email', right);
    send(form);
    await isSent(form);
    const [[first], [second]] = [await storedSignups(wrong), await storedSignups(right)];
    expect(second?.id).to.match(UUID_V4).and.not.to.equal(first?.id);
  });

  it('asks for no proof before somebody begins to fill in, then has it ready', async () => {
    const asked: string[] = [];
    const form = await showForm({
      endpoint: open,
      fetch: (address, init) => {
        asked.push(new Request(address).url);
        return fetch(address, init);
      },
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const challenges = () => asked.filter((address) => address.endsWith('/challenge')).length;
    expect(challenges()).to.equal(0);
    write(form, 'name', 'Z');
    await until(() => challenges() === 1, 'the challenge');
    fillIn(form);
    send(form);
    await isSent(form);
    expect(challenges()).to.equal(1);
  });

  it('tells the page that somebody joins, and nothing about who', async () => {
    const form = await showForm({ endpoint: open });
    const told: Event[] = [];
    for (const type of ['ouishare-signup-submit', 'ouishare-signup-accept'])
      document.addEventListener(type, (event) => told.push(event), { once: true });
    const email = fillIn(form);
    send(form);
    await isSent(form);
    expect(told.map(({ type, composed, cancelable }) => [type, composed, cancelable])).to.deep.equal([
      ['ouishare-signup-submit', true, true],
      ['ouishare-signup-accept', true, false],
    ]);
    for (const event of told) {
      const said = Object.values(Object.getOwnPropertyDescriptors(event)).map(({ value }) => JSON.stringify(value));
      expect(said.join()).not.to.include(email).and.not.to.include('malmo');
    }
  });

  it('stays here when the page’s author cancels it, and goes when it is pressed again', async () => {
    const form = await showForm({ endpoint: open });
    const email = fillIn(form);
    form.addEventListener('ouishare-signup-submit', (event) => event.preventDefault(), { once: true });
    send(form);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await storedSignups(email)).to.deep.equal([]);
    expect(errorAt(form, 'email')).to.equal('');
    send(form);
    await isSent(form);
    expect(await storedSignups(email)).to.have.length(1);
  });

  it('leaves nothing on the visitor’s device', async () => {
    const form = await showForm({ endpoint: open });
    fillIn(form);
    send(form);
    await isSent(form);
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
    expect(await indexedDB.databases()).to.deep.equal([]);
    expect(location.search + location.hash).not.to.include('@');
  });

  it('can be done with the keyboard alone', async () => {
    const form = await showForm({ endpoint: open });
    const email = newAddress();
    await tabTo(form, 'email');
    await sendKeys({ type: 'not an address' });
    await sendKeys({ press: 'Enter' });
    await until(() => focused(form) === 'summary', 'the focus at the summary');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect(focused(form)).to.equal('email');
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'a' });
    await sendKeys({ up: 'Control' });
    await sendKeys({ type: email });
    await tabTo(form, 'communityIds');
    await sendKeys({ type: 'Mal' });
    await tabTo(form, 'interests');
    await sendKeys({ press: 'Space' });
    await tabTo(form, 'consent-0');
    await sendKeys({ press: 'Space' });
    await tabTo(form, 'submit');
    await sendKeys({ press: 'Enter' });
    await isSent(form);
    const [stored] = await storedSignups(email);
    expect(JSON.parse(stored?.content ?? '{}')).to.deep.include({ communityIds: ['malmo'], interests: ['commons'] });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(() => focused(form) === 'email', 'the focus back at the address');
  });
});
