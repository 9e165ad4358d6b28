import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { baseOf, isManifestAddress, resendPath, resourceAddress, ROUTES } from '../../src/contract/routes.js';
import * as words from '../../src/contract/words.js';

describe('what an absent word means', () => {
  it('is the plainest thing', () => {
    assert.equal(words.eventKindOf({}), 'meetup');
    assert.equal(words.eventStatusOf({}), 'scheduled');
    assert.equal(words.communityKindOf({}), 'local');
    assert.equal(words.communityStatusOf({}), 'active');
    assert.equal(words.articleKindOf({}), 'article');
    assert.equal(words.projectStatusOf({}), 'active');
    assert.equal(words.eventKindOf({ kind: 'lab' }), 'lab');
  });

  it('is derived for how an event is attended', () => {
    const [place, geo, online] = [{ city: 'Paris' }, { lat: 1, lon: 2 }, { url: 'https://a.example' }];
    assert.equal(words.attendanceOf({}), 'inPerson');
    assert.equal(words.attendanceOf({ place }), 'inPerson');
    assert.equal(words.attendanceOf({ online }), 'online');
    assert.equal(words.attendanceOf({ online, place }), 'hybrid');
    assert.equal(words.attendanceOf({ online, geo }), 'hybrid');
    assert.equal(words.attendanceOf({ online, attendance: 'inPerson' }), 'inPerson');
  });
});

describe('a pin on the map', () => {
  const geo = { lat: 48.85, lon: 2.35 };

  it('stands for a place that one can go to', () => {
    assert.equal(words.pinOf({ geo }), geo);
    assert.equal(words.pinOf({ geo, attendance: 'hybrid', kind: 'meetup' }), geo);
    assert.equal(words.pinOf({ geo, attendance: 'online' }), undefined);
    assert.equal(words.pinOf({ geo, kind: 'thematic' }), undefined);
    assert.equal(words.pinOf({}), undefined);
  });
});

describe('a word in any spelling', () => {
  it('is found without regard to case, blanks and dashes', () => {
    for (const raw of ['soldOut', 'SOLD OUT', 'sold_out', ' sold-out ', 'soldout']) {
      assert.equal(words.matchWord(words.AVAILABILITIES, raw), 'soldOut');
    }
    assert.equal(words.matchWord(words.AVAILABILITIES, 'sold'), undefined);
    assert.equal(words.matchWord(words.AVAILABILITIES, ''), undefined);
  });

  it('is never two words of one list', () => {
    const lists = Object.values<unknown>(words).filter((value): value is string[] => Array.isArray(value));
    assert.ok(lists.length > 15);
    for (const list of lists) {
      for (const word of list) assert.equal(words.matchWord(list, word.toUpperCase()), word);
    }
  });
});

describe('the address of an endpoint', () => {
  const page = 'https://partner.example/about/us.html';

  it('is one folder, with or without its last slash, relative to the page', () => {
    assert.equal(baseOf('https://a.example/api'), 'https://a.example/api/');
    assert.equal(baseOf(' https://a.example/api/ '), 'https://a.example/api/');
    assert.equal(baseOf('/api', page), 'https://partner.example/api/');
    assert.equal(baseOf('data', page), 'https://partner.example/about/data/');
    assert.equal(baseOf('https://a.example/api?x=1#y'), 'https://a.example/api/');
    assert.equal(baseOf('api'), undefined);
    assert.equal(baseOf('https://'), undefined);
  });

  it('may be that of its manifest', () => {
    assert.ok(isManifestAddress('https://a.example/x/ouishare.JSON?y'));
    assert.ok(!isManifestAddress('https://a.example/x?file=a.json'));
    assert.equal(baseOf('https://a.example/x/ouishare.json?y'), 'https://a.example/x/');
  });

  it('leads to everything else', () => {
    const base = baseOf('https://a.example/api') ?? '';
    assert.equal(resourceAddress(base, 'events'), 'https://a.example/api/events.json');
    assert.equal(resendPath('a/b'), 'signups/a%2Fb/resend');
    assert.equal(new Set(Object.values(ROUTES)).size, Object.keys(ROUTES).length);
  });
});
