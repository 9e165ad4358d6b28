import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { CommunityRow } from '../../../src/contract/communities.js';
import { faults } from '../../support/axe.js';
import {
  SMALL_MANIFEST,
  TAKEN,
  errorAt,
  isSent,
  send,
  sentBodies,
  serverWith,
  showForm,
  summary,
  tick,
  write,
} from '../../support/member-signup.js';
import type { ServerPlace } from '../../support/misbehaving.js';
import { all, clearPage, one, textOf, until, type Widget } from '../../support/widget.js';

const NAMED: readonly CommunityRow[] = [
  { id: 'sao-paulo', name: 'São Paulo', place: { city: 'São Paulo', country: 'BR' } },
  { id: 'casablanca', name: { fr: 'Casablanca', ar: 'الدار البيضاء' }, place: { city: 'Casablanca', country: 'MA' } },
  { id: 'lyon', name: 'Les communs de Lyon', place: { city: 'Lyon', country: 'FR' } },
  { id: 'lyonnais', name: 'Lyonnais', place: { city: 'Lyon', country: 'FR' } },
];
const many = (count = 40): readonly CommunityRow[] => [
  ...NAMED,
  ...Array.from({ length: count - NAMED.length }, (_, at) => ({ id: `c${String(at)}`, name: `Town ${String(at)}` })),
];

const box = (form: Widget): HTMLInputElement => one(form, '#communityIds') as HTMLInputElement;
const shown = (form: Widget): string[] => all(form, '[role="option"]').map(textOf);
const active = (form: Widget): string => {
  const id = box(form).getAttribute('aria-activedescendant');
  return id === null ? '' : textOf(one(form, `#${id}`));
};

async function formOf(
  rows = many(),
  attributes: Record<string, string> = {},
  required: readonly 'communityIds'[] = ['communityIds'],
): Promise<{ form: Widget; server: ServerPlace }> {
  const { signup } = SMALL_MANIFEST;
  const manifest = { ...SMALL_MANIFEST, signup: { ...signup, fields: ['communityIds'], required } };
  const server = await serverWith(manifest, TAKEN);
  await server.answer('communities.json', { body: { version: '1', items: rows } });
  const form = await showForm({ endpoint: server.base, attributes });
  write(form, 'email', 'ines@example.org');
  tick(form, 'I agree to this.');
  return { form, server };
}

async function type(form: Widget, text: string): Promise<void> {
  write(form, 'communityIds', text);
  await form.updateComplete;
}

async function press(form: Widget, ...keys: readonly string[]): Promise<void> {
  box(form).focus();
  for (const key of keys) await sendKeys({ press: key });
  await form.updateComplete;
}

const chosen = async (form: Widget, server: ServerPlace): Promise<unknown> => {
  send(form);
  await isSent(form);
  return (await sentBodies(server))[0]?.['communityIds'];
};

describe('the community, found by writing', () => {
  afterEach(clearPage);

  it('is a native list as long as one looks through it', async () => {
    const { form } = await formOf(many(15));
    expect(box(form).localName).to.equal('select');
  });

  it('is found without its accents, by its town and by its country in the visitor’s language', async () => {
    const { form } = await formOf();
    for (const [text, names] of [
      ['sao', ['São Paulo']],
      ['lyon', ['Lyonnais', 'Les communs de Lyon']],
      ['morocco', ['Casablanca']],
      ['البيضاء', []],
    ] as const) {
      await type(form, text);
      expect(shown(form), text).to.deep.equal(names);
    }
    expect(textOf(one(form, '.options'))).to.equal('Your community: please choose from the list');
    expect(await faults(form)).to.deep.equal([]);
  });

  it('is chosen by the keyboard alone, and sent', async () => {
    const { form, server } = await formOf();
    await type(form, 'lyon');
    expect(box(form).getAttribute('aria-expanded')).to.equal('true');
    await press(form, 'ArrowDown', 'ArrowDown');
    expect(active(form)).to.equal('Les communs de Lyon');
    await press(form, 'ArrowDown');
    expect(active(form)).to.equal('Lyonnais');
    await press(form, 'ArrowUp');
    expect(active(form)).to.equal('Les communs de Lyon');
    expect(await faults(form)).to.deep.equal([]);
    await press(form, 'Enter');
    expect([box(form).value, box(form).getAttribute('aria-expanded')]).to.deep.equal(['Les communs de Lyon', 'false']);
    expect(textOf(one(form, '#submit'))).to.equal('Join Les communs de Lyon');
    expect(await chosen(form, server)).to.deep.equal(['lyon']);
  });

  it('opens by an arrow and closes by Escape, and Enter sends while nothing is marked', async () => {
    const { form, server } = await formOf();
    await press(form, 'ArrowUp');
    expect(active(form)).to.equal(shown(form).at(-1));
    await press(form, 'Escape');
    expect(shown(form)).to.deep.equal([]);
    await sendKeys({ down: 'Alt' });
    await press(form, 'ArrowDown');
    await sendKeys({ up: 'Alt' });
    expect([shown(form).length, active(form)]).to.deep.equal([40, '']);
    await type(form, 'sao paulo');
    await press(form, 'Enter');
    await isSent(form);
    expect((await sentBodies(server))[0]?.['communityIds']).to.deep.equal(['sao-paulo']);
  });

  it('is chosen by a press, which leaves the focus in the line', async () => {
    const { form, server } = await formOf();
    box(form).click();
    await form.updateComplete;
    one(form, '#communityIds-2').click();
    await form.updateComplete;
    expect(box(form).value).to.equal('Lyonnais');
    expect(await chosen(form, server)).to.deep.equal(['lyonnais']);
  });

  it('is taken when only one is left and the visitor goes on', async () => {
    const { form, server } = await formOf();
    await type(form, 'morocco');
    await press(form, 'Tab');
    expect(box(form).value).to.equal('Casablanca');
    expect(await chosen(form, server)).to.deep.equal(['casablanca']);
  });

  it('keeps what names none, and says so at the field', async () => {
    const { form, server } = await formOf(many(), {}, []);
    await type(form, 'Atlantis');
    await press(form, 'Tab');
    expect(box(form).value).to.equal('Atlantis');
    send(form);
    expect(await summary(form)).to.deep.equal(['Your community: please choose from the list']);
    expect(errorAt(form, 'communityIds')).to.equal('Your community: please choose from the list');
    await type(form, '');
    expect(await chosen(form, server)).to.equal(undefined);
  });

  it('stands there as the page presets it, and can be changed', async () => {
    const { form, server } = await formOf(many(), { community: 'casablanca', lang: 'ar' });
    await until(() => box(form).value === 'الدار البيضاء', 'the preset one');
    await type(form, 'são p');
    await press(form, 'Tab');
    expect(box(form).value).to.equal('São Paulo');
    expect(await chosen(form, server)).to.deep.equal(['sao-paulo']);
  });

  it('follows the page where it chooses another one, whatever is written by then', async () => {
    const { form } = await formOf();
    await type(form, 'Atlan');
    form.setAttribute('community', 'lyonnais');
    await until(() => box(form).value === 'Lyonnais', 'what the page chose');
    expect(textOf(one(form, '#submit'))).to.equal('Join Lyonnais');
  });
});
