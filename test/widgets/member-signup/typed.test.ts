import { expect } from 'chai';
import { SMALL_MANIFEST, TAKEN, focused, isSent, send, sentBodies, serverWith } from '../../support/member-signup.js';
import { all, clearPage, html, one, place, textOf, until, type Widget } from '../../support/widget.js';

/** A form that works without script, as a page's author or a server writes it. */
const PLAIN = `<form method="post" action="https://network.example/signups" lang="fr">
  <label>Adresse <input type="email" name="email" required></label>
  <label>Nom <input name="name" value="Written by the page"></label>
  <label>Ville <input name="city"></label>
  <label><input type="checkbox" name="consent.membership"> J’accepte.</label>
  <label><input type="checkbox" name="consent.letter"> Something else than the letter.</label>
  <label>Message <textarea name="message"></textarea></label>
  <input type="hidden" name="trap"><button>Join</button>
</form>`;

/** Puts a sign-up into the page whose data come when `go` is called. */
async function slowForm(variant = 'plain') {
  const server = await serverWith(SMALL_MANIFEST, TAKEN);
  const signup = document.createElement('ouishare-member-signup');
  signup.innerHTML = PLAIN;
  for (const [name, value] of Object.entries({ lang: 'en', variant })) signup.setAttribute(name, value);
  place(html`${signup}`);
  const control = (name: string): HTMLInputElement => {
    const found = signup.querySelector<HTMLInputElement>(`[name="${name}"]`);
    if (!found) throw new Error(name);
    return found;
  };
  const widget = signup as unknown as Widget;
  const go = async (): Promise<Widget> => {
    signup.setAttribute('loading', 'eager');
    signup.setAttribute('endpoint', server.base);
    await until(
      () => widget.renderRoot.querySelector('[part~=submit], [aria-haspopup=dialog]') ?? undefined,
      'the form',
    );
    return widget;
  };
  return { server, control, go };
}

const valueOf = (form: Widget, id: string): string => (one(form, `#${id}`) as HTMLInputElement).value;
const ticked = (form: Widget): string[] =>
  all(form, '.consent')
    .filter((consent) => consent.querySelector<HTMLInputElement>('input')?.checked)
    .map((consent) => textOf(consent.querySelector('label')));

describe('a plain form that a visitor has begun', () => {
  afterEach(clearPage);

  it('goes on in the widget’s: with what was typed, ticked beside the offered words, and where the focus was', async () => {
    const { server, control, go } = await slowForm();
    control('email').value = 'someone@example.org';
    control('message').value = 'Two\nlines';
    control('consent.membership').checked = true;
    control('consent.letter').checked = true;
    control('city').focus();
    control('city').value = 'Ra';
    const form = await go();
    expect(['email', 'name', 'city', 'message'].map((id) => valueOf(form, id))).to.deep.equal([
      'someone@example.org',
      '',
      'Ra',
      'Two\nlines',
    ]);
    await until(() => focused(form) === 'city', 'the focus');
    expect(ticked(form)).to.deep.equal(['I agree to this.']);
    send(form);
    await isSent(form);
    const [body] = await sentBodies(server);
    expect(body).to.include({ email: 'someone@example.org', city: 'Ra', message: 'Two\nlines' });
    const { consents } = body as { consents: { purpose: string; given: boolean; text: string; lang?: string }[] };
    expect(consents.map(({ purpose, given, text, lang }) => [purpose, given, text, lang])).to.deep.equal([
      ['membership', true, 'J’accepte.', 'fr'],
      ['letter', false, 'The letter as well.', 'en'],
    ]);
  });

  it('calls nobody back who has gone on elsewhere', async () => {
    const { control, go } = await slowForm();
    const elsewhere = document.createElement('input');
    document.body.append(elsewhere);
    control('email').value = 'someone@example.org';
    elsewhere.focus();
    const form = await go();
    await until(() => valueOf(form, 'email') === 'someone@example.org', 'the address');
    expect(document.activeElement).to.equal(elsewhere);
    elsewhere.remove();
  });

  it('is whole when it is opened from a button', async () => {
    const { control, go } = await slowForm('dialog');
    control('email').value = 'someone@example.org';
    const form = await go();
    one(form, '[aria-haspopup=dialog]').click();
    await until(() => form.renderRoot.querySelector('#email') ?? undefined, 'the form');
    await until(() => valueOf(form, 'email') === 'someone@example.org', 'the address');
  });
});
