import { expect } from 'chai';
import stories from '../../stories/failures.stories.js';
import * as file from '../../stories/failures.stories.js';
import { MARKUP } from '../support/fixtures/hostile.js';
import { checkStories } from './story-check.js';
import { showStory } from './story-page.js';

const PHONE = { name: 'phone', width: 320, lang: 'en', scheme: 'light' } as const;

checkStories(file);

describe('Bad rows among good ones', () => {
  const textOf = async (story: Parameters<typeof showStory>[1]): Promise<string> => {
    const shown = await showStory(stories, story, PHONE);
    const text = shown.widgets[0]?.shadowRoot?.textContent ?? '';
    shown.remove();
    return text;
  };

  it('shows the good events, and the first of two with one id', async () => {
    const text = await textOf(file.BadEvents);
    for (const title of ['A good row among bad ones', 'A second good row', 'A third good row']) {
      expect(text).to.contain(title);
    }
    expect(text).not.to.contain('The same id again');
    expect(text).not.to.contain('On 30 February');
  });

  it('reads markup as the letters that it is, and runs nothing', async () => {
    for (const story of [file.MarkupOpened, file.BadCommunities, file.BadPartnersInAList]) {
      expect(await textOf(story)).to.contain(MARKUP.slice(0, 20));
    }
    expect(globalThis).not.to.have.property('wasRun');
  });

  it('leads to no address that would run', async () => {
    for (const story of [file.BadEvents, file.MarkupOpened, file.BadCommunities, file.BadPartners]) {
      const shown = await showStory(stories, story, PHONE);
      const links = [...(shown.widgets[0]?.shadowRoot?.querySelectorAll('a') ?? [])].map(({ protocol }) => protocol);
      expect(links.filter((protocol) => !['http:', 'https:', 'mailto:'].includes(protocol))).to.deep.equal([]);
      shown.remove();
    }
  });

  it('lists communities whose coordinates are nowhere', async () => {
    const text = await textOf(file.BadCommunities);
    for (const id of ['good', 'range', 'null-island', 'text-geo', 'nan', 'second']) {
      expect(text).to.contain(`Community ${id}`);
    }
  });
});
