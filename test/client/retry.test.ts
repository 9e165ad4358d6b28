import { expect } from 'chai';
import { EndpointClient, type Limits } from '../../src/client/endpoint-client.js';
import { EndpointError } from '../../src/client/errors.js';
import { wait } from '../../src/client/abort.js';
import { LIMITS } from '../../src/client/limits.js';
import { withRetries } from '../../src/client/retry.js';
import { misbehavingPlace, type ServerPlace } from '../support/misbehaving.js';
import { EVENTS, QUICK, eventOn, failureOf, idsOf, pageOf, pause, rejectionOf } from './fixtures.js';

const GOOD = { body: pageOf([eventOn(1, 'a')]) };

describe('trying again', () => {
  let place: ServerPlace;
  beforeEach(async () => {
    place = await misbehavingPlace();
  });
  const list = (limits: Partial<Limits> = QUICK) => new EndpointClient({ endpoint: place.base, limits }).list(EVENTS);

  for (const status of [429, 502, 503, 504]) {
    it(`shows the events after a passing ${status}`, async () => {
      await place.answer('events.json', { status }, GOOD);
      expect(idsOf(await list())).to.deep.equal(['a']);
      expect(await place.hits()).to.have.length(2);
    });
  }

  it('shows the events after two cut connections', async () => {
    await place.answer('events.json', { reset: true }, { truncateAfter: 3, ...GOOD }, GOOD);
    expect(idsOf(await list())).to.deep.equal(['a']);
  });

  it('shows the events after an answer that was late', async () => {
    await place.answer('events.json', { hang: true }, GOOD);
    expect(idsOf(await list({ ...QUICK, answerMs: 200 }))).to.deep.equal(['a']);
  });

  it('ends after three tries in all', async () => {
    await place.answer('events.json', { status: 503 });
    expect(await failureOf(list(), 'http')).to.include({ status: 503 });
    expect(await place.hits()).to.have.length(3);
  });

  for (const answer of [
    { status: 500 },
    { status: 401 },
    { body: 'no json' },
    { body: pageOf([], { version: '2' }) },
  ]) {
    it(`does not ask again what will not pass: ${JSON.stringify(answer)}`, async () => {
      await place.answer('events.json', answer);
      await failureOf(list());
      expect(await place.hits('events.json')).to.have.length(1);
    });
  }

  it('waits as long as the publisher asks for', async () => {
    await place.answer('events.json', { status: 503, body: { status: 503, retryAfter: 1 } }, GOOD);
    const began = performance.now();
    expect(idsOf(await list())).to.deep.equal(['a']);
    expect(performance.now() - began).to.be.greaterThan(990);
  });

  it('hands on a wait that is too long to be one', async () => {
    await place.answer('events.json', { status: 429, body: { status: 429, retryAfter: 3600 } });
    expect(await failureOf(list(), 'http')).to.include({ retryAfter: 3600 });
    expect(await place.hits()).to.have.length(1);
  });

  it('waits longer from try to try, and not for all visitors alike', async () => {
    const waits = async (random: number): Promise<number[]> => {
      const asked: number[] = [];
      const limits = {
        ...LIMITS,
        tries: 4,
        random: () => random,
        wait: (ms: number) => Promise.resolve(void asked.push(ms)),
      };
      const attempt = () => Promise.reject(new EndpointError('offline'));
      await rejectionOf(withRetries(attempt, limits, new AbortController().signal));
      return asked;
    };
    expect(await waits(0)).to.deep.equal([250, 750, 2250]);
    expect(await waits(1)).to.deep.equal([750, 2250, 6750]);
  });

  it('does nothing more once the widget has left the page', async () => {
    await place.answer('events.json', { status: 503 });
    const leaving = new AbortController();
    const listing = new EndpointClient({ endpoint: place.base, limits: { firstWaitMs: 400 } }).list({
      ...EVENTS,
      signal: leaving.signal,
    });
    setTimeout(() => leaving.abort(), 100);
    expect(await rejectionOf(listing)).to.equal(leaving.signal.reason);
    await pause(700);
    expect(await place.hits()).to.have.length(1);
  });

  it('leaves no timer behind when a wait is broken off', async () => {
    const leaving = new AbortController();
    const waiting = wait(20, leaving.signal);
    leaving.abort('gone');
    expect(await rejectionOf(waiting)).to.equal('gone');
    expect(await rejectionOf(wait(20, leaving.signal))).to.equal('gone');
  });
});
