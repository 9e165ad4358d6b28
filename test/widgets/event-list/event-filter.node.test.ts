import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  MENU_FACETS,
  NO_FILTER,
  choicesOf,
  countFilters,
  filterEvents,
  isUnfiltered,
  type EventFilter,
} from '../../../src/widgets/event-list/event-filter.js';
import { relationsOf } from '../../../src/widgets/event-list/event-relations.js';
import { eventRow } from '../../support/event-rows.js';

const context = { lang: 'fr', clock: 'event' } as const;

const rows = [
  eventRow({
    id: 'fest',
    title: 'OuiShare Fest',
    kind: 'festival',
    place: { city: 'Paris' },
    start: '2027-06-09',
    price: { min: 20, currency: 'EUR' },
    languages: ['fr', 'en-GB'],
    communityIds: ['paris'],
  }),
  eventRow({
    id: 'lab',
    title: 'Été à São Paulo',
    kind: 'lab',
    place: { city: 'São Paulo' },
    start: '2027-07-02',
    price: { free: true },
    languages: ['pt'],
    communityIds: ['sao-paulo'],
  }),
  eventRow({
    id: 'call',
    title: 'Monthly call',
    kind: 'call',
    place: undefined,
    online: { url: 'https://call.example/' },
    start: '2027-06-20T17:00',
    communityIds: ['paris', 'sao-paulo'],
  }),
  eventRow({
    id: 'both',
    title: 'Assemblée',
    kind: 'other',
    place: { city: 'Paris' },
    online: { url: 'https://call.example/2' },
    start: '2027-07-20T17:00',
    price: { free: true },
  }),
  eventRow({
    id: 'arabic',
    title: { ar: 'لقاء أكادير' },
    kind: 'meetup',
    place: { city: 'Agadir' },
    start: '2027-07-21',
  }),
];

function found(filter: Partial<EventFilter>): string[] {
  return filterEvents(rows, { ...NO_FILTER, ...filter }, context).map(({ id }) => id);
}

describe('finding an event', () => {
  it('ignores case, accents and the letters that Arabic hands mix', () => {
    assert.deepEqual(found({ text: 'ete SAO' }), ['lab']);
    assert.deepEqual(found({ text: 'اكادير' }), ['arabic']);
    assert.deepEqual(found({ text: 'assemblee' }), ['both']);
  });

  it('needs every word of the search, in whatever order and field', () => {
    assert.deepEqual(found({ text: 'paris fest' }), ['fest']);
    assert.deepEqual(found({ text: 'paris lisboa' }), []);
  });

  it('takes one choice of a menu and joins questions by AND', () => {
    assert.deepEqual(found({ menus: { place: 'Paris' } }), ['fest', 'both']);
    assert.deepEqual(found({ menus: { place: 'Paris', month: '2027-07' } }), ['both']);
    assert.deepEqual(found({ menus: { community: 'sao-paulo' } }), ['lab', 'call']);
    assert.deepEqual(found({ menus: { language: 'en' } }), ['fest']);
  });

  it('gives a hybrid event to who wants to come and to who wants to connect', () => {
    assert.deepEqual(found({ ways: ['online'] }), ['call', 'both']);
    assert.deepEqual(found({ ways: ['inPerson'] }), ['fest', 'lab', 'both', 'arabic']);
    assert.deepEqual(
      found({ ways: ['inPerson', 'online'] }),
      rows.map(({ id }) => id),
    );
  });

  it('finds what is free only where the publisher says so', () => {
    assert.deepEqual(found({ free: true }), ['lab', 'both']);
  });

  it('counts its questions without the search, and knows when nothing is asked', () => {
    assert.equal(countFilters({ text: 'x', menus: { kind: 'lab', place: '' }, ways: ['online'], free: true }), 3);
    assert.equal(isUnfiltered({ ...NO_FILTER, text: '  ' }), true);
    assert.equal(isUnfiltered({ ...NO_FILTER, free: true }), false);
  });
});

describe('what can be asked', () => {
  it('counts a choice by what choosing it would leave, the other questions being what they are', () => {
    const filter = { ...NO_FILTER, menus: { place: 'Paris', kind: 'festival' } };
    const { menu } = choicesOf(rows, filter, context);
    assert.deepEqual(
      menu('place').find(({ value }) => value === 'Paris'),
      { value: 'Paris', count: 1 },
    );
    assert.deepEqual(
      menu('kind')
        .filter(({ count }) => count > 0)
        .map(({ value }) => value)
        .sort(),
      ['festival', 'other'],
    );
  });

  it('offers no question that separates nothing', () => {
    const same = [eventRow({ id: 'a' }), eventRow({ id: 'b' })];
    const { menu, has, ways, free } = choicesOf(same, NO_FILTER, context);
    for (const facet of MENU_FACETS) {
      assert.deepEqual(menu(facet), [], facet);
      assert.equal(has(facet), false, facet);
    }
    assert.deepEqual([ways, free], [{ inPerson: undefined, online: undefined }, undefined]);
  });

  it('shows months in their order and cities by the alphabet', () => {
    const { menu } = choicesOf(rows, NO_FILTER, context);
    assert.deepEqual(
      menu('month').map(({ value }) => value),
      ['2027-06', '2027-07'],
    );
    assert.deepEqual(
      menu('place').map(({ value }) => value),
      ['Agadir', 'Paris', 'São Paulo'],
    );
  });

  it('never offers a choice with a count that is not what choosing it leaves', () => {
    const kinds = ['meetup', 'lab', 'call'] as const;
    const anyRow = fc.record({
      kind: fc.constantFrom(...kinds),
      city: fc.constantFrom('A', 'B', 'C'),
      free: fc.boolean(),
      series: fc.constantFrom(undefined, 'a', 'b'),
      parent: fc.constantFrom(undefined, '0', '1'),
    });
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 12 }),
        fc.constantFrom('', 'A', 'B'),
        fc.boolean(),
        (drawn, place, free) => {
          const some = drawn.map(({ kind, city, free: isFree, series, parent }, at) =>
            eventRow({
              id: String(at),
              kind,
              place: { city },
              price: { free: isFree },
              seriesId: series,
              parentId: parent,
            }),
          );
          const filter: EventFilter = { ...NO_FILTER, menus: { place }, free };
          const { menu, has } = choicesOf(some, filter, context);
          assert.equal(has('kind'), menu('kind').length > 0);
          for (const { value, count } of menu('kind')) {
            const chosen = { ...filter, menus: { ...filter.menus, kind: value } };
            assert.equal(relationsOf(filterEvents(some, chosen, context)).leading.length, count);
          }
        },
      ),
    );
  });
});
