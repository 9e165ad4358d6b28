import { expect } from 'chai';
import { messages } from '../../src/i18n/load.js';
import { signupWords } from '../../src/i18n/signup-load.js';

const languageFiles = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.includes('/i18n/languages/'));

describe('a language in the browser', () => {
  it('arrives as a file of its own, without the words of a form that is not on the page', async () => {
    expect(messages.at('de')).to.equal(undefined);
    await messages.bring('de');
    expect(messages.at('de')?.communityMap.heading).to.be.a('string');
    expect(languageFiles().map((path) => path.replace(/^.*languages\//, ''))).to.deep.equal(['de.ts']);
    await signupWords.bring('de');
    expect(languageFiles()).to.have.length(2);
  });

  it('is there at once where the page imports its door, with the words of the form', async () => {
    const door = await import('../../src/i18n/doors/ca.js');
    expect(messages.at('ca')).to.equal(door.ca);
    expect(signupWords.at('ca')).to.equal(door.caSignup);
  });
});
