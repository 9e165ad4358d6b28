import { expect } from 'chai';
import { loaded } from '../../src/client/errors.js';
import { ask, parseJson } from '../../src/client/http.js';
import { LIMITS } from '../../src/client/limits.js';
import { misbehavingPlace, type ServerPlace } from '../support/misbehaving.js';
import { failureOf, rejectionOf, untilAborted, untilAsked } from './fixtures.js';

const PATH = 'events.json';

describe('one answer of an endpoint', () => {
  let place: ServerPlace;
  const limits = { ...LIMITS, answerBytes: 1_000_000 };
  const hasty = { ...limits, answerMs: 300 };
  const asked = (signal?: AbortSignal) => ask(place.base + PATH, { fetch, limits, signal });

  beforeEach(async () => {
    place = await misbehavingPlace();
  });

  it('comes with its text and the address that gave it', async () => {
    await place.answer('old.json', { status: 301, headers: { location: `${place.base}${PATH}` } });
    await place.answer(PATH, { body: { version: '1', items: [] } });
    const answer = await ask(`${place.base}old.json`, { fetch, limits });
    expect(answer.url).to.equal(place.base + PATH);
    expect(parseJson(answer)).to.deep.equal({ version: '1', items: [] });
  });

  it('is asked for without cookie, referrer and headers of our own', async () => {
    await place.answer(PATH, {});
    await asked();
    const [hit] = await place.hits();
    expect(hit?.method).to.equal('GET');
    expect(hit?.headers).not.to.have.any.keys('cookie', 'referer', 'content-type', 'authorization');
    expect(hit?.headers['accept']).to.equal('*/*');
  });

  it('is said to be offline when the connection is cut before it', async () => {
    await place.answer(PATH, { reset: true });
    const { url, cause } = await failureOf(asked(), 'offline');
    expect(url).to.equal(place.base + PATH);
    expect(cause).to.be.instanceOf(TypeError);
  });

  it('is said to be offline when the connection is cut in the middle of it', async () => {
    await place.answer(PATH, { truncateAfter: 10, body: { items: ['something longer than ten bytes'] } });
    await failureOf(asked(), 'offline');
  });

  it('is said to be offline when the host does not let other sites read it', async () => {
    await place.answer(PATH, { noCors: true });
    await failureOf(asked(), 'offline');
  });

  it('is said to be late when nothing comes', async () => {
    await place.answer(PATH, { hang: true });
    await failureOf(ask(place.base + PATH, { fetch, limits: hasty }), 'timeout');
  });

  it('is said to be late when it stops in the middle', async () => {
    await place.answer(PATH, { stallAfter: 10, body: { items: ['something longer than ten bytes'] } });
    await failureOf(ask(place.base + PATH, { fetch, limits: hasty }), 'timeout');
  });

  it('is given up as soon as it is larger than allowed, not when it has all come', async () => {
    await place.answer(PATH, { hugeBytes: 60_000_000 });
    await failureOf(asked(), 'too-large');
    await untilAborted(place, true);
  });

  it('brings the status and what the publisher says about a failure', async () => {
    const errors = [
      { pointer: '/email', code: 'invalid', detail: 'No @ in it' },
      { pointer: '/name', code: 'too_long' },
      7,
    ];
    await place.answer(PATH, {
      status: 422,
      type: 'application/problem+json',
      body: { type: 'about:blank', title: 'Refused', detail: 'Two fields', retryAfter: 30, errors },
    });
    const failure = await failureOf(asked(), 'http');
    expect(failure).to.include({ status: 422, detail: 'Two fields', retryAfter: 30, url: place.base + PATH });
    expect(failure.problems).to.deep.equal(errors.slice(0, 2));
  });

  it('stays a failure of its status when its body is a web page or nothing', async () => {
    await place.answer(
      PATH,
      { status: 404, type: 'text/html', body: '<!doctype html><h1>Not here' },
      { status: 500, body: '' },
    );
    expect(await failureOf(asked(), 'http')).to.include({ status: 404, markup: true });
    expect(await failureOf(asked(), 'http')).to.include({ status: 500 });
  });

  it('that is a web page is told from one that is no JSON', async () => {
    await place.answer(
      PATH,
      { type: 'text/html', body: '\n<!doctype html>' },
      { body: '{"version":' },
      { status: 204 },
    );
    for (const markup of [true, false, false]) {
      const answer = await asked();
      expect(
        await failureOf(
          Promise.resolve().then(() => parseJson(answer)),
          'malformed',
        ),
      ).to.include({ markup });
    }
  });

  it('may begin with a byte order mark', async () => {
    await place.answer(PATH, { body: '\uFEFF{"version":"1"}' });
    expect(parseJson(await asked())).to.deep.equal({ version: '1' });
  });

  it('is asked for no longer when the asker leaves, and the asker gets the reason', async () => {
    await place.answer(PATH, { hang: true });
    const leaving = new AbortController();
    const answer = asked(leaving.signal);
    await untilAsked(place, 1);
    leaving.abort();
    expect(await rejectionOf(answer)).to.equal(leaving.signal.reason);
    await untilAborted(place, true);
  });

  it('is not asked for at all when the asker has left before', async () => {
    expect(await rejectionOf(asked(AbortSignal.abort('gone')))).to.equal('gone');
    expect(await place.hits()).to.deep.equal([]);
  });
});

describe('a part of the client that is loaded when needed', () => {
  it('that cannot be had fails like the data that it is for', async () => {
    const nowhere = '/nowhere/part.js';
    await failureOf(loaded(import(nowhere)), 'offline');
  });
});
