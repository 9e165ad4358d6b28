import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NO_FILTER } from '../../../src/widgets/event-list/event-filter.js';
import { subscriptionOf } from '../../../src/widgets/event-list/subscription.js';

describe('what a subscription asks', () => {
  it('asks what the author fixed where the visitor chose nothing', () => {
    const author = { community: ['paris'], from: '2027-01-01', limit: 5 };
    assert.deepEqual(subscriptionOf(author, NO_FILTER, undefined), {
      query: author,
      left: { ...NO_FILTER, menus: { place: '', month: '' } },
    });
  });

  it('narrows by what the visitor or a linked widget chose', () => {
    const filter = { ...NO_FILTER, menus: { kind: 'lab', community: 'lyon', language: 'fr' } };
    assert.deepEqual(subscriptionOf({ kind: ['lab', 'meetup'] }, filter, undefined).query, {
      kind: ['lab'],
      community: ['lyon'],
      lang: ['fr'],
    });
    assert.deepEqual(subscriptionOf({}, NO_FILTER, 'rabat').query, { community: ['rabat'] });
  });

  it('never leaves the author’s ways of taking part, and knows that hybrid is both', () => {
    const filter = { ...NO_FILTER, ways: ['inPerson'] as const };
    assert.deepEqual(subscriptionOf({}, filter, undefined).query.attendance, ['inPerson', 'hybrid']);
    assert.deepEqual(subscriptionOf({ attendance: ['inPerson', 'online'] }, filter, undefined).query.attendance, [
      'inPerson',
    ]);
  });

  it('names what the wire cannot ask: words, a town, a month, free', () => {
    const filter = { text: 'bread', menus: { place: 'Paris', month: '2027-05', kind: 'lab' }, ways: [], free: true };
    assert.deepEqual(subscriptionOf({}, filter, undefined).left, {
      text: 'bread',
      menus: { place: 'Paris', month: '2027-05' },
      ways: [],
      free: true,
    });
  });
});
