import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { MOMENTS } from './sample-moments.js';
import { sampleNetwork } from '../sample/index.js';
import type { EventRow } from '../../src/contract/events.js';
import { endOf, startOf } from '../../src/contract/time.js';
import {
  attendanceOf,
  ACCESSIBILITIES,
  AVAILABILITIES,
  EVENT_KINDS,
  EVENT_STATUSES,
} from '../../src/contract/words.js';
import { LANGUAGE_CODES } from '../../src/i18n/messages.js';

const SAMPLE = new URL('../sample/', import.meta.url);
const HOUR_MS = 3_600_000;

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

describe('what the sample network tells', () => {
  const now = new Date('2026-11-25T22:12:00Z');
  const sample = sampleNetwork(now);

  it('is as large as promised', () => {
    assert.equal(sample.communities.length, 33);
    assert.equal(new Set(sample.communities.map((row) => row.place?.country).filter(Boolean)).size, 25);
    assert.equal(sample.events.length, 65);
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

  it('keeps its appointments: breakfast on first Wednesdays, Casablanca on second Fridays', () => {
    for (const moment of MOMENTS) {
      for (const event of eventsOf(moment)) {
        const day = new Date(`${event.start.slice(0, 10)}T00:00:00Z`);
        const week = Math.ceil(day.getUTCDate() / 7);
        if (event.seriesId === 'petit-dejeuner') assert.deepEqual([day.getUTCDay(), week], [3, 1], event.id);
        if (event.id === 'cooperer-sans-chef') assert.deepEqual([day.getUTCDay(), week], [5, 2], event.id);
      }
    }
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
