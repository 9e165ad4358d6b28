import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { z } from 'zod';
import { sampleNetwork } from '../sample/index.js';
import type { SampleNetwork } from '../sample/index.js';
import { articlePageSchema } from '../../src/contract/articles.js';
import { communityPageSchema } from '../../src/contract/communities.js';
import { eventPageSchema } from '../../src/contract/events.js';
import type { EventRow } from '../../src/contract/events.js';
import { manifestSchema } from '../../src/contract/manifest.js';
import { partnerPageSchema } from '../../src/contract/partners.js';
import { personPageSchema } from '../../src/contract/people.js';
import { projectPageSchema } from '../../src/contract/projects.js';
import { endOf, instantOf, isOver, startOf, wallAt } from '../../src/contract/time.js';
import { LANGUAGE_CODES } from '../../src/i18n/messages.js';
import {
  attendanceOf,
  ACCESSIBILITIES,
  AVAILABILITIES,
  EVENT_KINDS,
  EVENT_STATUSES,
} from '../../src/contract/words.js';

const SAMPLE = new URL('../sample/', import.meta.url);
const HOUR_MS = 3_600_000;

/** Ordinary days and those on which calendars stumble: leap days, the turn of the year, the nights in which clocks change. */
const MOMENTS = [
  '2026-11-25T22:12:00Z',
  '2028-02-29T12:00:00Z',
  '2026-12-31T23:59:59Z',
  '2027-01-01T00:00:00Z',
  '2027-03-28T00:59:00Z',
  '2027-03-28T01:30:00Z',
  '2026-10-25T00:30:00Z',
  '2027-03-14T07:10:00Z',
  '2027-04-03T15:45:00Z',
  '2027-07-20T03:00:00Z',
].map((moment) => new Date(moment));

function accepted(schema: z.ZodType, value: unknown): void {
  const result = schema.safeParse(value);
  assert.ok(result.success, result.success ? '' : JSON.stringify(result.error.issues.slice(0, 3)));
}

/** Every address of a file that the rows name, relative to them. */
function filesOf(value: unknown): string[] {
  if (typeof value === 'string') return /^(logos|pictures)\//.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(filesOf);
}

/** Every web or mail address in the rows. */
function addressesOf(value: unknown): string[] {
  if (typeof value === 'string') return /^(https?:|mailto:)/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(addressesOf);
}

function hostOf(address: string): string {
  const url = new URL(address);
  return url.protocol === 'mailto:' ? url.pathname.slice(url.pathname.indexOf('@') + 1) : url.hostname;
}

function eventsOf(now: Date): readonly EventRow[] {
  return sampleNetwork(now).events;
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

describe('the sample network', () => {
  const now = new Date('2026-11-25T22:12:00Z');
  const sample = sampleNetwork(now);

  it('is as large as promised', () => {
    assert.equal(sample.communities.length, 33);
    assert.equal(new Set(sample.communities.map((row) => row.place?.country).filter(Boolean)).size, 25);
    assert.equal(sample.events.length, 63);
    assert.equal(sample.people.length, 24);
    assert.equal(sample.partners.length, 40);
    assert.equal(sample.articles.length, 12);
    assert.equal(sample.projects.length, 8);
  });

  it('shows every kind, status, availability, attendance and aid that an event can have', () => {
    const { events } = sample;
    const seen = (words: readonly string[], of: (event: EventRow) => readonly (string | undefined)[]): void => {
      const found = new Set(events.flatMap((event) => of(event)));
      assert.deepEqual(
        words.filter((word) => !found.has(word)),
        [],
      );
    };
    seen(EVENT_KINDS, (event) => [event.kind ?? 'meetup']);
    seen(EVENT_STATUSES, (event) => [event.status ?? 'scheduled']);
    seen(AVAILABILITIES, (event) => [event.availability]);
    seen(['inPerson', 'online', 'hybrid'], (event) => [attendanceOf(event)]);
    seen(ACCESSIBILITIES, (event) => event.accessibility ?? []);
  });

  it('has a Fest of three days with tracks and a Summer Lab of five', () => {
    const days = (id: string): number => {
      const event = sample.events.find((row) => row.id === id);
      assert.ok(event?.end !== undefined);
      return (Date.parse(event.end.slice(0, 10)) - Date.parse(event.start.slice(0, 10))) / (24 * HOUR_MS) + 1;
    };
    const sessions = (id: string): EventRow[] => sample.events.filter((row) => row.parentId === id);
    assert.equal(days('fest-paris-3'), 3);
    assert.equal(days('summer-lab'), 5);
    assert.equal(sessions('fest-paris-3').length, 13);
    assert.equal(sessions('summer-lab').length, 7);
    assert.equal(new Set(sessions('fest-paris-3').map((row) => JSON.stringify(row.track))).size, 4);
  });

  it('holds the Summer Lab where it is summer', () => {
    const zone = (moment: string): string | undefined =>
      eventsOf(new Date(moment)).find((event) => event.id === 'summer-lab')?.timeZone;
    assert.equal(zone('2026-11-25T12:00:00Z'), 'Australia/Melbourne');
    assert.equal(zone('2027-05-10T12:00:00Z'), 'Europe/Madrid');
  });

  it('has an open house somewhere in the world at every hour of the day', () => {
    for (let hour = 0; hour < 24; hour += 1) {
      for (const day of ['2026-12-15', '2027-06-15']) {
        const moment = new Date(Date.parse(`${day}T00:20:00Z`) + hour * HOUR_MS);
        const house = eventsOf(moment).find((event) => event.id === 'maison-ouverte');
        assert.ok(house !== undefined);
        assert.ok(startOf(house) < moment.getTime() && endOf(house) > moment.getTime());
        assert.match(house.start, /T(09|1\d):/, moment.toISOString());
      }
    }
  });

  it('finds every logo and picture in its folder, in the size that the rows say', () => {
    const named = new Set(filesOf(sample));
    const there = ['logos', 'pictures'].flatMap((folder) =>
      readdirSync(new URL(`${folder}/`, SAMPLE)).map((file) => `${folder}/${file}`),
    );
    assert.deepEqual(
      [...named].filter((file) => !existsSync(new URL(file, SAMPLE))),
      [],
    );
    assert.deepEqual(
      there.filter((file) => !named.has(file)),
      [],
    );
    for (const { logo } of sample.partners) {
      if (logo === undefined) continue;
      const drawing = readFileSync(new URL(logo.src, SAMPLE), 'utf8');
      assert.match(drawing, new RegExp(`width="${String(logo.width)}" height="${String(logo.height)}"`), logo.src);
    }
  });

  it('draws without scripts and asks nobody else for anything', () => {
    for (const folder of ['logos', 'pictures']) {
      for (const file of readdirSync(new URL(`${folder}/`, SAMPLE))) {
        const drawing = readFileSync(new URL(`${folder}/${file}`, SAMPLE), 'utf8');
        assert.doesNotMatch(drawing, /<script|<image|href=|\son\w+=|url\(|@import/i, file);
      }
    }
  });

  it('points only at addresses that can never exist', () => {
    for (const address of addressesOf(sample)) assert.match(hostOf(address), /(^|\.)example$/, address);
    assert.match(JSON.stringify(sample.manifest.name), /sample network/);
  });

  it('asks for consent in every language of the widgets', () => {
    for (const consent of sample.manifest.signup?.consents ?? []) {
      assert.ok(typeof consent.text === 'object');
      assert.deepEqual(Object.keys(consent.text).sort(), [...LANGUAGE_CODES].sort());
    }
  });
});
