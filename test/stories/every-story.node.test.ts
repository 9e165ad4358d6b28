import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { communityPageSchema } from '../../src/contract/communities.js';
import { eventPageSchema } from '../../src/contract/events.js';
import { articlePageSchema } from '../../src/contract/articles.js';
import { manifestSchema } from '../../src/contract/manifest.js';
import { partnerPageSchema } from '../../src/contract/partners.js';
import { personPageSchema } from '../../src/contract/people.js';
import { projectPageSchema } from '../../src/contract/projects.js';
import { articlePage } from '../support/fixtures/articles.js';
import { communityPage } from '../support/fixtures/communities.js';
import { eventPage, manyEvents, pastEventPage } from '../support/fixtures/events.js';
import {
  longArticles,
  longCommunities,
  longEvents,
  longPartners,
  longPeople,
  longProjects,
} from '../support/fixtures/long-texts.js';
import { manifestOf } from '../support/fixtures/manifest.js';
import { partnerPage } from '../support/fixtures/partners.js';
import { peoplePage } from '../support/fixtures/people.js';
import { projectPage } from '../support/fixtures/projects.js';

const NOW = new Date('2026-05-20T10:00:00Z');

describe('stories', () => {
  it('are all looked at by a test', async () => {
    const files = (await readdir('stories')).filter((file) => file.endsWith('.stories.ts'));
    assert.ok(files.length >= 8);
    for (const file of files) {
      const name = file.replace('.stories.ts', '');
      const test = await readFile(`test/stories/${name}.test.ts`, 'utf8');
      assert.ok(
        test.includes(`stories/${name}.stories.js`) && test.includes('checkStories('),
        `nobody looks at ${file}`,
      );
    }
  });
});

describe('fixtures', () => {
  const pages = {
    events: () => eventPageSchema.parse(eventPage(NOW)),
    'past events': () => eventPageSchema.parse(pastEventPage(NOW)),
    'many events': () => eventPageSchema.parse(manyEvents(NOW, 100)),
    'long events': () => eventPageSchema.parse(eventPage(NOW, { items: longEvents(NOW) })),
    communities: () => communityPageSchema.parse(communityPage()),
    'long communities': () => communityPageSchema.parse(communityPage({ items: longCommunities })),
    partners: () => partnerPageSchema.parse(partnerPage()),
    'long partners': () => partnerPageSchema.parse(partnerPage({ items: longPartners })),
    articles: () => articlePageSchema.parse(articlePage()),
    'long articles': () => articlePageSchema.parse(articlePage({ items: longArticles })),
    people: () => personPageSchema.parse(peoplePage()),
    'long people': () => personPageSchema.parse(peoplePage({ items: longPeople })),
    projects: () => projectPageSchema.parse(projectPage()),
    'long projects': () => projectPageSchema.parse(projectPage({ items: longProjects })),
    manifest: () => manifestSchema.parse(manifestOf()),
  };
  for (const [name, parse] of Object.entries(pages)) {
    it(`${name} are what a strict endpoint may publish`, () => {
      assert.doesNotThrow(parse);
    });
  }
});
