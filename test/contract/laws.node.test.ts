import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { z } from 'zod';
import { readArticles } from '../../src/client/readers/articles.js';
import { readCommunities } from '../../src/client/readers/communities.js';
import { readEvents } from '../../src/client/readers/events.js';
import { readManifest } from '../../src/client/readers/manifest.js';
import { readPartners } from '../../src/client/readers/partners.js';
import { readPeople } from '../../src/client/readers/people.js';
import { readProjects } from '../../src/client/readers/projects.js';
import type { PageReader } from '../../src/client/readers/rows.js';
import { articlePageSchema, articleSchema } from '../../src/contract/articles.js';
import { communityPageSchema, communitySchema } from '../../src/contract/communities.js';
import { eventPageSchema, eventSchema } from '../../src/contract/events.js';
import { manifestSchema } from '../../src/contract/manifest.js';
import { partnerPageSchema, partnerSchema } from '../../src/contract/partners.js';
import { personPageSchema, personSchema } from '../../src/contract/people.js';
import { projectPageSchema, projectSchema } from '../../src/contract/projects.js';
import type { ResourceName } from '../../src/contract/words.js';
import { pairsOf, shapeOf } from './examples.js';
import {
  checkAcceptedIsKept,
  checkDisguiseIsSeenThrough,
  checkEveryFaultIsMended,
  checkGoodRowSurvives,
  checkReadIsAccepted,
  checkRubbishCostsOneField,
  checkRubbishCostsOneRow,
} from './laws.js';
import type { RowSubject, Subject } from './laws.js';

function pages<T>(schema: z.ZodType, row: z.ZodType, reader: PageReader<T>): RowSubject {
  return {
    schema,
    row,
    read: (json, base) => {
      const { page, dropped } = reader(json, base);
      return { value: page, dropped };
    },
  };
}

const RESOURCES: Record<ResourceName, RowSubject> = {
  communities: pages(communityPageSchema, communitySchema, readCommunities),
  events: pages(eventPageSchema, eventSchema, readEvents),
  people: pages(personPageSchema, personSchema, readPeople),
  partners: pages(partnerPageSchema, partnerSchema, readPartners),
  articles: pages(articlePageSchema, articleSchema, readArticles),
  projects: pages(projectPageSchema, projectSchema, readProjects),
};

const MANIFEST: Subject = {
  schema: manifestSchema,
  read: (json, base) => {
    const { manifest, dropped } = readManifest(json, base);
    return { value: manifest, dropped };
  },
};

/** A row that can be read as any kind, so that a page is never without one. */
const MARK = {
  id: 'mark',
  name: 'M',
  title: 'M',
  url: 'https://example.org/',
  start: '2026-01-01',
  published: '2026-01-01',
  consent: 'public',
};

/** A reader of one row alone, so that fast-check looks at rows and not mostly at what is around them. */
function rows({ row, read }: RowSubject): Subject {
  return {
    schema: row,
    read: (json, base) => {
      const { value, dropped } = read([json, MARK], base);
      const [row, mark] = (value as { items: { id: string }[] }).items;
      return { value: mark === undefined && row?.id === MARK.id ? undefined : row, dropped };
    },
  };
}

for (const [name, subject] of Object.entries({ ...RESOURCES, manifest: MANIFEST })) {
  describe(`a publisher's ${name}`, () => {
    it('are read just as they are where they keep to the contract', () => {
      checkAcceptedIsKept(subject);
    });
    it('are always read into something that keeps to the contract, whatever was sent', () => {
      checkReadIsAccepted(subject);
    });
    it('are understood in every careless spelling that the contract promises to mend', () => {
      checkDisguiseIsSeenThrough(subject);
    });
    it('lose one optional field of the whole, not more, where it is rubbish', () => {
      checkRubbishCostsOneField(subject);
    });
  });
}

for (const [name, subject] of Object.entries(RESOURCES)) {
  describe(`each row of a publisher's ${name}`, () => {
    it('is read just as it is where it keeps to the contract', () => {
      checkAcceptedIsKept(rows(subject));
    });
    it('is always read into something that keeps to the contract', () => {
      checkReadIsAccepted(rows(subject));
    });
    it('is read into something that keeps to the contract with a fault in any of its places', () => {
      checkEveryFaultIsMended(rows(subject));
    });
    it('is understood in every careless spelling', () => {
      checkDisguiseIsSeenThrough(rows(subject));
    });
    it('loses one optional field, not more, where it is rubbish', () => {
      checkRubbishCostsOneField(rows(subject));
    });
    it('is lost alone, and said to be lost, where a required field is rubbish', () => {
      checkRubbishCostsOneRow(subject);
    });
    it('survives unchanged among any other rows', () => {
      checkGoodRowSurvives(subject);
    });
  });
}

describe('the examples that the laws are tried on', () => {
  for (const [name, { row }] of Object.entries(RESOURCES)) {
    it(`have every field that ${name} can have`, () => {
      const seen = new Set<string>();
      for (const { plain } of fc.sample(pairsOf(row), { numRuns: 100, seed: 1 })) {
        for (const field of Object.keys(plain as object)) seen.add(field);
      }
      assert.deepEqual([...seen].sort(), Object.keys(shapeOf(row)).sort());
    });
  }
});
