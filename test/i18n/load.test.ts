import { expect } from 'chai';
import { loadedMessages, loadMessages, onMessages } from '../../src/i18n/load.js';

describe('a language in the browser', () => {
  it('arrives as a file of its own and tells who waits', async () => {
    const heard: string[] = [];
    const leave = onMessages(({ code }) => heard.push(code));
    expect(loadedMessages('ar')).to.equal(undefined);
    const arabic = await loadMessages('ar-MA');
    leave();
    expect(arabic.direction).to.equal('rtl');
    expect(heard).to.deep.equal(['ar']);
    const files = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    expect(files.filter((path) => path.includes('/i18n/languages/'))).to.have.length(1);
  });

  it('is there at once where the page imports its door', async () => {
    const door = await import('../../src/i18n/doors/ca.js');
    expect(loadedMessages('ca-ES')).to.equal(door.ca);
  });
});
