import { EndpointClient } from '../../src/client/endpoint-client.js';
import type { Manifest } from '../../src/contract/manifest.js';
import '../../src/provider/define.js';
import '../../src/widgets/member-signup/define.js';
import { misbehavingPlace, type Answer, type ServerPlace } from './misbehaving.js';
import { all, html, one, place, textOf, until, type Widget } from './widget.js';

/** Nobody waits in a test for tries that are known to fail. */
const QUICK_LIMITS = { tries: 1 };

export interface FormSetting {
  readonly endpoint: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Asks in place of the page's own `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  readonly dir?: 'ltr' | 'rtl';
  /** Width of the box around it, px. */
  readonly width?: number;
  /** What the page's author wrote inside the tag. */
  readonly fallback?: string;
}

/** Puts a sign-up into the page, in a provider; resolves when it is drawn in its language, or failed. */
export async function showForm(setting: FormSetting): Promise<Widget> {
  const { endpoint, attributes, fetch, dir, width, fallback } = setting;
  const signup = document.createElement('ouishare-member-signup');
  for (const [name, value] of Object.entries({ lang: 'en', loading: 'eager', ...attributes })) {
    signup.setAttribute(name, value);
  }
  if (fallback !== undefined) signup.textContent = fallback;
  const provider = document.createElement('ouishare-provider');
  provider.client = new EndpointClient({ endpoint, fetch, limits: QUICK_LIMITS });
  const box = place(html`${provider}`);
  if (dir !== undefined) box.dir = dir;
  if (width !== undefined) box.style.setProperty('inline-size', `${String(width)}px`);
  provider.append(signup);
  const widget = signup as unknown as Widget;
  await widget.whenReady();
  await until(() => one(widget, '.frame').lang === signup.lang, 'the words');
  return widget;
}

let addresses = 0;

/** An e-mail address that no other test has used. */
export function newAddress(): string {
  addresses += 1;
  return `person-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}-${String(addresses)}@example.org`;
}

/** Writes into a field as a visitor does. */
export function write(form: Widget, id: string, text: string): void {
  const field = one(form, `#${id}`) as HTMLInputElement;
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Chooses in a list. */
export function choose(form: Widget, id: string, value: string): void {
  const list = one(form, `#${id}`) as HTMLSelectElement;
  list.focus();
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Presses a box or a chip, by the words beside it. */
export function tick(form: Widget, words: string): void {
  const found = all(form, 'label').find((label) => textOf(label).startsWith(words));
  if (!found) throw new Error(`no box says ${words}`);
  found.click();
}

/** Presses the button or link that says this. */
export function press(form: Widget, words: string | RegExp): void {
  const found = all(form, 'button, a').find((each) => textOf(each).match(words));
  if (!found) throw new Error(`no button ${String(words)} in: ${textOf(form.renderRoot)}`);
  found.click();
}

/** Presses the button that sends. */
export const send = (form: Widget): void => one(form, '[type="submit"]').click();

/** Fills in what the endpoint under test asks at least; gives the address. */
export function fillIn(form: Widget, email = newAddress()): string {
  write(form, 'email', email);
  choose(form, 'communityIds', 'malmo');
  tick(form, 'I agree to this.');
  return email;
}

export const isSent = (form: Widget): Promise<Element> =>
  until(() => form.renderRoot.querySelector('.sent') ?? undefined, 'the view after sending');

/** The first notice that is drawn, in words. */
export async function notice(form: Widget, selector = '.notice'): Promise<string> {
  return textOf(await until(() => form.renderRoot.querySelector(selector) ?? undefined, selector));
}

/** The links of the summary, in order. */
export async function summary(form: Widget): Promise<readonly string[]> {
  await notice(form, '#summary');
  return all(form, '#summary a').map(textOf);
}

/** The error at a control, without the word for ears. */
export function errorAt(form: Widget, id: string): string {
  return textOf(form.renderRoot.querySelector(`#${id}-error`)).replace(/^Error: /, '');
}

/** What the focus is on in the widget. */
export const focused = (form: Widget): string | undefined => form.renderRoot.activeElement?.id;

/** The manifest of a small sign-up that asks for no proof. */
export const SMALL_MANIFEST: Manifest = {
  version: '1',
  lang: 'en',
  signup: {
    href: 'signups',
    fields: ['name', 'city', 'message'],
    fallbackUrl: 'https://network.example/join',
    consents: [
      { purpose: 'membership', required: true, text: { en: 'I agree to this.', fr: 'J’accepte.' } },
      { purpose: 'letter', text: { en: 'The letter as well.', fr: 'La lettre aussi.' } },
    ],
  },
  privacy: { policy: 'https://network.example/privacy', contact: 'mailto:hello@network.example' },
};

/** A server with this manifest, that answers sign-ups in turn; the last answer stays. */
export async function serverWith(manifest: unknown, ...answers: readonly Answer[]): Promise<ServerPlace> {
  const server = await misbehavingPlace();
  await server.answer('ouishare.json', { body: manifest });
  await server.answer('signups', ...answers);
  return server;
}

/** Taken. */
export const TAKEN: Answer = { status: 202, body: { id: '0', state: 'confirm' } };

/** Refused, for these reasons. */
export function refused(status: number, ...errors: readonly { pointer: string; code: string }[]): Answer {
  return { status, type: 'application/problem+json', body: { title: 'Refused', status, errors } };
}

/** Fills in the form of {@link SMALL_MANIFEST}. */
export function fillSmall(form: Widget): void {
  write(form, 'email', 'ines@example.org');
  write(form, 'name', 'Inès');
  tick(form, 'I agree to this.');
}

/** What was sent, in order. */
export async function sentBodies(server: ServerPlace): Promise<readonly Record<string, unknown>[]> {
  const hits = await server.hits('signups');
  return hits.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
}
