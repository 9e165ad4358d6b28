import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventRow } from '../../src/contract/events.js';
import { Library } from '../src/network/library.js';
import type { Network } from '../src/network/network.js';
import { largeNetwork } from './bench/large-network.js';
import { Clock, ListeningLog, NOON, readPage, startTest, type TestEndpoint } from './harness.js';

const HOUR_MS = 3_600_000;
const SIZES = { communities: 20, people: 5, now: NOON } as const;

/** Rows that count how often anything of them is read. */
class WatchedRows {
  #reads = 0;

  /** The reads since this was last asked. */
  take(): number {
    const reads = this.#reads;
    this.#reads = 0;
    return reads;
  }

  watch(row: EventRow): EventRow {
    return new Proxy(row, {
      get: (target, name, receiver) => {
        this.#reads += 1;
        return Reflect.get(target, name, receiver) as unknown;
      },
    });
  }
}

/** An endpoint whose archive is watched. */
async function watchedEndpoint(): Promise<{ own: TestEndpoint; watched: WatchedRows }> {
  const watched = new WatchedRows();
  const network = largeNetwork({ ...SIZES, past: 500, coming: 50 });
  const events = network.events.map((event) => (event.id.startsWith('past-') ? watched.watch(event) : event));
  const own = await startTest({ source: () => ({ ...network, events }) });
  assert.ok(watched.take() > 500, 'the archive is looked at when it is read');
  return { own, watched };
}

describe('an archive', () => {
  it('costs whoever asks for what is to come nothing, whatever is asked', async () => {
    const { own, watched } = await watchedEndpoint();
    const questions = [
      '',
      '?limit=5',
      '?community=community-3',
      '?tag=food',
      '?q=gathering',
      '?ids=coming-7',
      '?from=2026-06-01',
    ];
    for (const question of questions) {
      const page = await readPage(`${own.api}events.json${question}`);
      assert.ok(page.items.length > 0, question);
    }
    own.clock.forward(30 * 24 * HOUR_MS);
    assert.ok((await readPage(`${own.api}events.json`)).items.length < 50, 'some are over by now');
    assert.ok(watched.take() < 10, 'to put what is over in its place, the latest of it is looked at, and no more');
    await readPage(`${own.api}events-past.json?q=gathering`);
    assert.ok(watched.take() > 500, 'who searches the archive reads it');
  });

  it('is paged through without being searched anew for each page', async () => {
    const { own, watched } = await watchedEndpoint();
    let page = await readPage(`${own.api}events-past.json?tag=food&limit=10`);
    assert.ok(watched.take() > 500);
    let pages = 1;
    for (; page.next !== undefined; pages += 1) page = await readPage(own.api + page.next);
    assert.ok(pages > 10);
    const each = watched.take() / (pages - 1);
    assert.ok(
      each < 500,
      `${String(each)} reads for each further page: its rows are sent, the 500 others are not looked at`,
    );
  });
});

/** A number from 0 to below `end`, the same ones for the same seed. */
function drawing(seed: number): (end: number) => number {
  let state = seed;
  return (end) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
}

function eventAt(id: number, draw: (end: number) => number): EventRow {
  const hour = (hours: number): string => new Date(NOON + hours * HOUR_MS).toISOString();
  const start = draw(200) - 100;
  return { id: `e${String(id)}`, title: 'An event', start: hour(start), end: hour(start + 1 + draw(60)) };
}

describe('what is read again and again', () => {
  it('stands as if it had been read once, whatever came, went, changed and ended in between', async () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const draw = drawing(seed);
      const clock = new Clock();
      let events = Array.from({ length: 40 }, (_, id) => eventAt(id, draw));
      let stamp = 0;
      const network = (): Network => ({ ...largeNetwork({ ...SIZES, past: 0, coming: 0 }), events });
      const log = new ListeningLog();
      const library = await Library.open({ source: network, log, now: clock.now, stampOf: () => String(stamp) });
      for (let step = 0; step < 12; step += 1) {
        clock.forward((1 + draw(20)) * HOUR_MS);
        if (draw(2) === 0) {
          events = events.filter(() => draw(8) > 0).map((event, at) => (draw(8) === 0 ? eventAt(at, draw) : event));
          events = [...new Map([...events, eventAt(100 + step, draw)].map((event) => [event.id, event])).values()];
          stamp += 1;
          await library.look();
        }
        const anew = await Library.open({ source: network, log, now: clock.now });
        for (const list of ['events', 'pastEvents'] as const) {
          const ids = (one: Library): readonly string[] => one.shelf.lists[list].map(({ id }) => id);
          assert.deepEqual(ids(library), ids(anew), `${list}, seed ${String(seed)}, step ${String(step)}`);
        }
      }
    }
  });

  it('gives way to whoever asks meanwhile', async () => {
    const events = largeNetwork({ ...SIZES, past: 20_000, coming: 0 });
    let turns = 0;
    let isReading = true;
    const turn = (): void => {
      turns += 1;
      if (isReading) setImmediate(turn);
    };
    setImmediate(turn);
    await Library.open({ source: () => events, log: new ListeningLog(), now: () => NOON });
    isReading = false;
    assert.ok(turns > 10, `${String(turns)} turns`);
  });
});
