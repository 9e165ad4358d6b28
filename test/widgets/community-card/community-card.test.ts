import { expect } from 'chai';
import '../../../src/widgets/community-card/define.js';

const ROWS = [
  { id: 'one', name: 'The first' },
  { id: 'two', name: 'The second' },
];

async function draw(page: unknown): Promise<string> {
  const element = document.createElement('ouishare-community-card');
  element.loading = 'eager';
  element.page = page;
  document.body.append(element);
  await element.whenReady();
  return element.shadowRoot?.textContent ?? '';
}

describe('ouishare-community-card', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('shows what a server has written into the page', async () => {
    const text = await draw(ROWS);
    expect(text).to.include('The first');
    expect(text).to.include('The second');
  });

  it('says so when there is nothing to show', async () => {
    await draw([]);
    expect(document.querySelector('ouishare-community-card')?.shadowRoot?.querySelector('slot[name="empty"]')).to.be.ok;
  });

  it('keeps what can be read when one row is broken', async () => {
    expect(await draw([null, ...ROWS])).to.include('The first');
  });
});
