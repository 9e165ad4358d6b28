import { expect } from 'chai';
import '../../../src/widgets/gathering/define.js';

const ROWS = [
  { id: 'one', title: 'The first', start: '2099-05-01' },
  { id: 'two', title: 'The second', start: '2099-05-01' },
];

async function draw(page: unknown): Promise<string> {
  const element = document.createElement('ouishare-gathering');
  element.loading = 'eager';
  element.page = page;
  document.body.append(element);
  await element.whenReady();
  return element.shadowRoot?.textContent ?? '';
}

describe('ouishare-gathering', () => {
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
    expect(document.querySelector('ouishare-gathering')?.shadowRoot?.querySelector('slot[name="empty"]')).to.be.ok;
  });

  it('keeps what can be read when one row is broken', async () => {
    expect(await draw([null, ...ROWS])).to.include('The first');
  });
});
