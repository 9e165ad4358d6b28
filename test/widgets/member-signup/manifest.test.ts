import { expect } from 'chai';
import type { Manifest } from '../../../src/contract/manifest.js';
import {
  SMALL_MANIFEST,
  TAKEN,
  choose,
  fillIn,
  fillSmall,
  isSent,
  newAddress,
  send,
  sentBodies,
  serverWith,
  showForm,
  tick,
  write,
} from '../../support/member-signup.js';
import { misbehavingPlace } from '../../support/misbehaving.js';
import { referenceEndpoint, storedSignups } from '../../support/reference-endpoint.js';
import { all, clearPage, one, place, html, textOf, until, type Widget } from '../../support/widget.js';

const labels = (form: Widget): string[] => all(form, '.field > label, .field > legend').map(textOf);
const signupOf = (change: Partial<NonNullable<Manifest['signup']>>): Manifest => ({
  ...SMALL_MANIFEST,
  signup: { href: 'signups', ...SMALL_MANIFEST.signup, ...change },
});

describe('a form as the manifest describes it', () => {
  afterEach(clearPage);

  it('asks what is named, in that order, and marks what may be left out', async () => {
    const { open } = await referenceEndpoint();
    expect(labels(await showForm({ endpoint: open }))).to.deep.equal([
      'E-mail address',
      'Name or first name (optional)',
      'Your community',
      'Country (optional)',
      'City (optional)',
      'What you do (optional)',
      'What interests you (optional)',
      'What you are good at (optional)',
      'How did you hear of OuiShare? (optional)',
      'A word to us (optional)',
      'I agree to this.',
      'The letter as well. (optional)',
    ]);
  });

  it('asks less where the page’s author wants that, but never leaves out what is required', async () => {
    const { open } = await referenceEndpoint();
    const form = await showForm({ endpoint: open, attributes: { fields: 'city unheard-of' } });
    expect(labels(form).slice(0, 3)).to.deep.equal(['E-mail address', 'Your community', 'City (optional)']);
    const bare = await showForm({ endpoint: open, attributes: { fields: '' } });
    expect(labels(bare).slice(0, 2)).to.deep.equal(['E-mail address', 'Your community']);
  });

  it('helps to fill in: kinds of keyboards, suggestions, no correction of addresses', async () => {
    const { open } = await referenceEndpoint();
    const form = await showForm({ endpoint: open });
    const said = (id: string, ...names: string[]) => names.map((name) => one(form, `#${id}`).getAttribute(name));
    const kinds = said(
      'email',
      'type',
      'inputmode',
      'autocomplete',
      'dir',
      'autocapitalize',
      'spellcheck',
      'enterkeyhint',
    );
    expect(kinds).to.deep.equal(['email', 'email', 'email', 'ltr', 'none', 'false', 'next']);
    const suggestions = ['name', 'country', 'city', 'occupation', 'message'].map((id) => said(id, 'autocomplete')[0]);
    expect(suggestions).to.deep.equal(['name', 'country', 'address-level2', 'organization-title', 'off']);
    expect(all(form, '[placeholder]')).to.deep.equal([]);
    expect(all(form, '[required]').map(({ id }) => id)).to.deep.equal(['email', 'communityIds', 'consent-0']);
    expect((one(form, 'form') as HTMLFormElement).noValidate).to.equal(true);
  });

  it('never ticks a box beforehand, and says who keeps what and where that is written, once', async () => {
    const { open } = await referenceEndpoint();
    const form = await showForm({ endpoint: open });
    expect(all(form, 'input:checked')).to.deep.equal([]);
    const [membership, letter] = all(form, '.consent');
    expect(textOf(membership)).to.equal(
      'I agree to this. Data controller: A network, 1 street. Kept until you leave. Privacy policy (new tab)\u2060',
    );
    const policy = one(form, '.consent a');
    expect([policy.getAttribute('href'), policy.getAttribute('rel')]).to.deep.equal([
      'https://network.example/privacy',
      'noopener',
    ]);
    expect(textOf(letter)).to.include('The letter as well. (optional)');
  });

  it('names the policy of the page’s author, else of the endpoint, where a consent has none', async () => {
    const server = await serverWith(SMALL_MANIFEST, TAKEN);
    const policy = async (attributes: Record<string, string>) =>
      one(await showForm({ endpoint: server.base, attributes }), '.consent a').getAttribute('href');
    expect(await policy({})).to.equal('https://network.example/privacy');
    expect(await policy({ 'policy-url': 'https://partner.example/policy' })).to.equal('https://partner.example/policy');
    expect(await policy({ 'policy-url': 'javascript:alert(1)' })).to.equal('https://network.example/privacy');
  });

  it('takes interests as words where the publisher has none to choose from', async () => {
    const server = await serverWith(signupOf({ fields: ['interests', 'skills'] }), TAKEN);
    const form = await showForm({ endpoint: server.base });
    expect(all(form, '.chip')).to.deep.equal([]);
    write(form, 'email', 'ines@example.org');
    write(form, 'interests', 'commons, repair');
    tick(form, 'I agree to this.');
    send(form);
    await isSent(form);
    expect((await sentBodies(server))[0]?.['interests']).to.deep.equal(['commons', 'repair']);
    expect(await server.hits('communities.json')).to.deep.equal([]);
  });

  it('sends what bots write into the field that people leave empty, where nobody sees or hears it', async () => {
    const server = await serverWith(SMALL_MANIFEST, TAKEN);
    const form = await showForm({ endpoint: server.base });
    const trap = one(form, '[name="trap"]') as HTMLInputElement;
    expect(trap.closest('[aria-hidden="true"]')).not.to.equal(null);
    expect(trap.tabIndex).to.equal(-1);
    expect(trap.getBoundingClientRect().width * trap.getBoundingClientRect().height).to.be.at.least(0);
    fillSmall(form);
    trap.value = 'buy';
    trap.dispatchEvent(new InputEvent('input'));
    send(form);
    await isSent(form);
    expect((await sentBodies(server))[0]?.['trap']).to.equal('buy');
  });

  it('is no form where the manifest offers none: the author’s own content stays, and the console says why', async () => {
    const server = await serverWith({ ...SMALL_MANIFEST, signup: undefined });
    const form = await showForm({ endpoint: server.base, fallback: 'Write to us' });
    expect([form.status, textOf(form)]).to.deep.equal(['failed', 'Write to us']);
    expect(form.renderRoot.querySelector('form, .notice')).to.equal(null);
    expect(form.renderRoot.querySelector('slot:not([name])')).not.to.equal(null);
    const bare = await showForm({ endpoint: server.base });
    expect(textOf(bare.renderRoot)).to.include('Sign-up is closed for a moment').and.to.include('Join by e-mail');
    expect(all(bare, '.notice a').map((door) => door.getAttribute('href'))).to.deep.equal([
      'mailto:hello@network.example',
    ]);
  });

  it('can be asked for again where the endpoint did not answer', async () => {
    const server = await misbehavingPlace();
    await server.answer('ouishare.json', { status: 500 }, { body: SMALL_MANIFEST });
    const form = await showForm({ endpoint: server.base });
    expect(form.status).to.equal('failed');
    await form.refresh();
    expect(labels(form)[0]).to.equal('E-mail address');
  });

  it('speaks the page’s language, also when that changes, and keeps what was typed', async () => {
    const { open } = await referenceEndpoint();
    const form = await showForm({ endpoint: open });
    const email = fillIn(form);
    form.lang = 'fr';
    await until(() => one(form, '.frame').lang === 'fr', 'the French words');
    expect(textOf(one(form, '.consent label'))).to.equal('J’accepte.');
    expect(labels(form)[0]).to.equal('Adresse électronique');
    expect((one(form, '#email') as HTMLInputElement).value).to.equal(email);
    expect((one(form, '#consent-0') as HTMLInputElement).checked).to.equal(true);
  });
});

describe('the community that one joins', () => {
  let open: string;
  before(async () => {
    ({ open } = await referenceEndpoint());
  });
  afterEach(clearPage);

  const options = (form: Widget): string[] => all(form, '#communityIds option').map(textOf);
  const chosen = (form: Widget): string => (one(form, '#communityIds') as HTMLSelectElement).value;
  const button = (form: Widget): string => textOf(one(form, '[type="submit"]'));

  it('is chosen from names in the visitor’s language: the publisher’s order, then the alphabet', async () => {
    const form = await showForm({ endpoint: open, attributes: { lang: 'fr' } });
    expect(options(form)).to.deep.equal(['Choisir', 'Aarhus', 'Casablanca', 'Les communs', 'Malmö']);
    expect(button(form)).to.equal('Rejoindre OuiShare');
    choose(form, 'communityIds', 'malmo');
    await form.updateComplete;
    expect(button(form)).to.equal('Rejoindre Malmö');
  });

  it('is preset by the page’s author, and named by the button', async () => {
    const form = await showForm({ endpoint: open, attributes: { community: 'casablanca', lang: 'ar' } });
    expect([chosen(form), button(form)]).to.deep.equal(['casablanca', 'انضم إلى الدار البيضاء']);
  });

  it('is not preset where the endpoint does not have it', async () => {
    const form = await showForm({ endpoint: open, attributes: { community: 'atlantis' } });
    expect([chosen(form), button(form)]).to.deep.equal(['', 'Join OuiShare']);
  });

  it('follows the map of a linked provider, and the visitor’s own choice in the form after that', async () => {
    const form = await showForm({ endpoint: open, attributes: { community: 'casablanca' } });
    const provider = form.parentElement as HTMLElement & { linked: boolean; community: string };
    provider.linked = true;
    provider.community = 'malmo';
    await until(() => chosen(form) === 'malmo', 'the linked choice');
    choose(form, 'communityIds', 'aarhus');
    await form.updateComplete;
    expect(button(form)).to.equal('Join Aarhus');
    provider.community = '';
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(chosen(form)).to.equal('aarhus');
    expect(provider.community).to.equal('');
  });

  it('is sent also where it is preset and not asked', async () => {
    const manifest = signupOf({ fields: ['name', 'communityIds'] });
    const server = await serverWith(manifest, TAKEN);
    await server.answer('communities.json', { body: [{ id: 'malmo', name: 'Malmö' }] });
    const form = await showForm({ endpoint: server.base, attributes: { fields: 'name', community: 'malmo' } });
    expect(form.renderRoot.querySelector('#communityIds')).to.equal(null);
    expect(button(form)).to.equal('Join Malmö');
    fillSmall(form);
    send(form);
    await isSent(form);
    expect((await sentBodies(server))[0]?.['communityIds']).to.deep.equal(['malmo']);
  });

  it('can be preset although the list of communities cannot be had, and asked for again', async () => {
    const server = await serverWith(signupOf({ fields: ['communityIds'], required: ['communityIds'] }), TAKEN);
    await server.answer('communities.json', { status: 500 }, { body: [{ id: 'malmo', name: 'Malmö' }] });
    const form = await showForm({ endpoint: server.base, attributes: { community: 'malmo' } });
    await until(() => textOf(form.renderRoot).includes('The communities could not be loaded'), 'the line');
    expect(chosen(form)).to.equal('malmo');
    all(form, '.field button')[0]?.click();
    await until(() => button(form) === 'Join Malmö', 'the name');
    expect(textOf(form.renderRoot)).not.to.include('could not be loaded');
  });

  it('is read once for two forms of one page', async () => {
    const server = await serverWith(signupOf({ fields: ['communityIds'] }), TAKEN);
    await server.answer('communities.json', { body: [{ id: 'malmo', name: 'Malmö' }] });
    const box = place(html`<ouishare-provider endpoint=${server.base}></ouishare-provider>`);
    const forms = [1, 2].map(() => document.createElement('ouishare-member-signup'));
    for (const form of forms) form.loading = 'eager';
    box.firstElementChild?.append(...forms);
    await Promise.all(forms.map((form) => form.whenReady()));
    expect(await server.hits('communities.json')).to.have.length(1);
    expect(await server.hits('ouishare.json')).to.have.length(1);
  });

  it('is stored with a page’s arrays that were taught to write themselves as text (Prototype.js 1.6)', async () => {
    const prototype = Array.prototype as unknown as { toJSON?: () => string };
    const form = await showForm({ endpoint: open });
    const email = newAddress();
    try {
      prototype.toJSON = function (this: unknown[]) {
        return `[${this.map((item) => JSON.stringify(item)).join(', ')}]`;
      };
      fillIn(form, email);
      send(form);
      await isSent(form);
    } finally {
      delete prototype.toJSON;
    }
    const [stored] = await storedSignups(email);
    expect(JSON.parse(stored?.content ?? '{}')).to.deep.include({ communityIds: ['malmo'] });
  });
});
