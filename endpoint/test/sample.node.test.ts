import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { z } from 'zod';
import { MOMENTS } from './sample-moments.js';
import { sampleNetwork } from '../sample/index.js';
import type { SampleNetwork } from '../sample/index.js';
import { articlePageSchema } from '../../src/contract/articles.js';
import { communityPageSchema } from '../../src/contract/communities.js';
import { eventPageSchema } from '../../src/contract/events.js';
import { manifestSchema } from '../../src/contract/manifest.js';
import { partnerPageSchema } from '../../src/contract/partners.js';
import { personPageSchema } from '../../src/contract/people.js';
import { projectPageSchema } from '../../src/contract/projects.js';
import { endOf, instantOf, isOver, startOf, wallAt } from '../../src/contract/time.js';

const HOUR_MS = 3_600_000;

function accepted(schema: z.ZodType, value: unknown): void {
  const result = schema.safeParse(value);
  assert.ok(result.success, result.success ? '' : JSON.stringify(result.error.issues.slice(0, 3)));
}

for (const now of MOMENTS) {
  describe(`the sample network on ${now.toISOString()}`, () => {
    const sample = sampleNetwork(now);

    it('is accepted row by row by the strict contract', () => {
      const { labels, tiers } = sample;
      const page = { version: '1', lang: 'fr', labels };
      accepted(communityPageSchema, { ...page, items: sample.communities });
      accepted(eventPageSchema, { ...page, items: sample.events });
      accepted(personPageSchema, { ...page, items: sample.people });
      accepted(partnerPageSchema, { ...page, items: sample.partners, tiers });
      accepted(articlePageSchema, { ...page, items: sample.articles });
      accepted(projectPageSchema, { ...page, items: sample.projects });
      accepted(manifestSchema, sample.manifest);
    });

    it('gives every row an id of its own', () => {
      for (const rows of [
        sample.communities,
        sample.events,
        sample.people,
        sample.partners,
        sample.articles,
        sample.projects,
      ]) {
        const ids = rows.map((row) => row.id);
        assert.deepEqual(
          ids.filter((id, index) => ids.indexOf(id) !== index),
          [],
        );
      }
    });

    it('names only rows and words that exist', () => {
      assert.deepEqual(danglingOf(sample), []);
    });

    it('has something going on, much to come and a past', () => {
      const going = sample.events.filter((event) => startOf(event) <= now.getTime() && endOf(event) > now.getTime());
      const timed = going.filter((event) => event.start.includes('T'));
      const toCome = sample.events.filter((event) => startOf(event) > now.getTime());
      const over = sample.events.filter((event) => isOver(event, now.getTime()));
      assert.equal(timed.length, 1, 'one timed event is in progress');
      assert.ok(going.length >= 1);
      assert.equal(going.length + toCome.length + over.length, sample.events.length);
      assert.equal(over.length, 8);
      assert.ok(toCome.length >= 50);
    });

    it('holds its meetings by day, at hours that exist on the clocks of their towns', () => {
      for (const event of sample.events) {
        if (!event.start.includes('T') || event.timeZone === undefined) continue;
        for (const time of [event.start, event.end, event.previousStart]) {
          if (time === undefined) continue;
          const instant = instantOf(time, event.timeZone);
          assert.ok(instant !== undefined, event.id);
          const wall = wallAt(instant, event.timeZone);
          assert.equal(
            `${wall.date}T${wall.time.slice(0, 5)}`,
            time,
            `${event.id} falls into an hour that clocks skip`,
          );
          assert.ok(Number(wall.time.slice(0, 2)) >= 8, `${event.id} meets in the night`);
        }
      }
    });

    it('ends every event after its start', () => {
      for (const event of sample.events) {
        assert.ok(endOf(event) > startOf(event), event.id);
        if (event.end !== undefined) assert.ok(event.end >= event.start, event.id);
      }
    });

    it('keeps the sessions within their festival or lab', () => {
      for (const event of sample.events) {
        const parent = sample.events.find((other) => other.id === event.parentId);
        if (parent === undefined) continue;
        assert.ok(startOf(event) >= startOf(parent) && endOf(event) <= endOf(parent) + 6 * HOUR_MS, event.id);
      }
    });
  });
}

/** Ids that are named somewhere and stand nowhere. */
function danglingOf(sample: SampleNetwork): string[] {
  const idsOf = (rows: readonly { id: string }[]): Set<string> => new Set(rows.map((row) => row.id));
  const known = {
    communities: idsOf(sample.communities),
    events: idsOf(sample.events),
    people: idsOf(sample.people),
    articles: idsOf(sample.articles),
    words: idsOf(sample.labels),
  };
  const missing = (kind: keyof typeof known, ids: readonly string[] | undefined): string[] =>
    (ids ?? []).filter((id) => !known[kind].has(id));
  return [
    ...sample.communities.flatMap((row) => [...missing('people', row.connectorIds), ...missing('words', row.tags)]),
    ...sample.events.flatMap((row) => [
      ...missing('communities', row.communityIds),
      ...missing('events', row.parentId === undefined ? [] : [row.parentId]),
      ...missing('words', [...(row.tags ?? []), ...(row.seriesId === undefined ? [] : [row.seriesId])]),
    ]),
    ...sample.people.flatMap((row) => [
      ...missing('communities', row.communityIds),
      ...missing('words', row.workstreams),
    ]),
    ...sample.partners.flatMap((row) => missing('communities', row.communityIds)),
    ...sample.articles.flatMap((row) => [
      ...missing('communities', row.communityIds),
      ...missing('articles', row.related),
      ...missing('words', row.tags),
    ]),
    ...sample.projects.flatMap((row) => [
      ...missing('communities', row.communityIds),
      ...missing('people', row.connectorIds),
      ...missing('words', row.tags),
    ]),
  ];
}
