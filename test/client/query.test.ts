import { expect } from 'chai';
import type { RowFields } from '../../src/client/row-fields.js';
import type { Query } from '../../src/client/request.js';
import type { ResourceName } from '../../src/contract/words.js';
import { matches, searchOf } from '../../src/client/query.js';

const row = (fields: object = {}): RowFields => ({ id: 'a', ...fields });

describe('what a page’s author asked for', () => {
  it('is one address, in whatever order it was written', () => {
    const one = searchOf({ tag: ['b', 'a', 'b'], community: ['paris', 'lyon'], to: '2026-12-31', from: '2026-01-01' });
    const other = searchOf({ from: '2026-01-01', community: ['lyon', 'paris'], to: '2026-12-31', tag: ['a', 'b'] });
    expect(one).to.equal('?community=lyon&community=paris&tag=a&tag=b&from=2026-01-01&to=2026-12-31');
    expect(other).to.equal(one);
  });

  it('is no question at all where nothing was fixed', () => {
    expect(searchOf()).to.equal('');
    expect(searchOf({ community: [], from: '', tag: undefined })).to.equal('');
  });

  it('asks for no more rows than the contract lets one ask for', () => {
    expect(searchOf({ limit: 3 })).to.equal('?limit=3');
    expect(searchOf({ limit: 4000 })).to.equal('?limit=500');
    // Sessions and the dates of a series come with the events that stand for themselves.
    expect([searchOf({ limit: 3 }, 'events'), searchOf({ limit: 3 }, 'people')]).to.deep.equal([
      '?limit=18',
      '?limit=3',
    ]);
    expect(searchOf({}, 'events')).to.equal('');
  });

  it('is safe in an address', () => {
    expect(searchOf({ ids: ['a&b=c #é'] })).to.equal('?ids=a%26b%3Dc+%23%C3%A9');
  });

  const CASES: [string, ResourceName, object, Query, boolean][] = [
    ['no question takes every row', 'events', {}, {}, true],
    ['a community of several', 'events', { communityIds: ['x', 'paris'] }, { community: ['lyon', 'paris'] }, true],
    ['another community', 'events', { communityIds: ['rabat'] }, { community: ['lyon', 'paris'] }, false],
    ['no community', 'events', {}, { community: ['lyon'] }, false],
    ['a community itself', 'communities', { id: 'lyon' }, { community: ['lyon'] }, true],
    [
      'another community itself',
      'communities',
      { id: 'rabat', communityIds: ['lyon'] },
      { community: ['lyon'] },
      false,
    ],
    ['a kind', 'events', { kind: 'lab' }, { kind: ['lab', 'festival'] }, true],
    ['no kind is the usual kind of events', 'events', {}, { kind: ['meetup'] }, true],
    ['no kind is the usual kind of communities', 'communities', {}, { kind: ['local'] }, true],
    ['no kind is no kind of partners', 'partners', {}, { kind: ['local', 'meetup', 'article'] }, false],
    ['a tag', 'articles', { tags: ['food', 'work'] }, { tag: ['work'] }, true],
    [
      'all questions must be met',
      'articles',
      { tags: ['work'], kind: 'press' },
      { tag: ['work'], kind: ['video'] },
      false,
    ],
    ['a country in another case', 'events', { place: { country: 'PT' } }, { country: ['pt'] }, true],
    ['no country', 'events', { place: {} }, { country: ['pt'] }, false],
    ['a language’s variety', 'events', { languages: ['fr', 'pt-BR'] }, { lang: ['PT'] }, true],
    ['a language that only begins alike', 'events', { languages: ['ptx'] }, { lang: ['pt'] }, false],
    ['another variety', 'events', { languages: ['pt-PT'] }, { lang: ['pt-BR'] }, false],
    ['the row’s own language', 'articles', { lang: 'fr' }, { lang: ['fr'] }, true],
    ['the page’s language', 'articles', {}, { lang: ['ca'] }, true],
    ['an attendance that nobody wrote', 'events', { online: {}, place: {} }, { attendance: ['hybrid'] }, true],
    ['another attendance', 'events', { place: {} }, { attendance: ['online', 'hybrid'] }, false],
    ['one of some ids', 'people', { id: 'b' }, { ids: ['a', 'b'] }, true],
    ['none of some ids', 'people', { id: 'c' }, { ids: ['a', 'b'] }, false],
    [
      'an event that ends on the first day',
      'events',
      { start: '2026-05-01', end: '2026-05-03' },
      { from: '2026-05-03' },
      true,
    ],
    ['an event that ended before', 'events', { start: '2026-05-01', end: '2026-05-02' }, { from: '2026-05-03' }, false],
    ['an event that begins on the last day', 'events', { start: '2026-05-03T23:59' }, { to: '2026-05-03' }, true],
    ['an event that begins after', 'events', { start: '2026-05-04T00:00' }, { to: '2026-05-03' }, false],
    [
      'the day is that of the event’s own clock',
      'events',
      { start: '2026-05-03T23:30Z', timeZone: 'Europe/Paris' },
      { from: '2026-05-04', to: '2026-05-04' },
      true,
    ],
    ['an article of that day', 'articles', { published: '2026-05-03' }, { from: '2026-05-03', to: '2026-05-03' }, true],
    ['an older article', 'articles', { published: '2026-05-02' }, { from: '2026-05-03' }, false],
    ['what has no day', 'partners', {}, { from: '2026-05-03' }, true],
  ];
  for (const [title, resource, fields, query, expected] of CASES) {
    it(`${expected ? 'shows' : 'leaves out'}: ${title}`, () => {
      expect(matches(row(fields), resource, query, 'ca')).to.equal(expected);
    });
  }
});
