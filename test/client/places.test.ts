import { expect } from 'chai';
import { EndpointClient } from '../../src/client/endpoint-client.js';
import { misbehavingPlace, type ServerPlace } from '../support/misbehaving.js';
import { EVENTS, QUICK, eventOn, failureOf, idsOf, pageOf, rejectionOf } from './fixtures.js';

const GOOD = { body: pageOf([eventOn(1, 'a')]) };
const HTML = { type: 'text/html', body: '<!doctype html><title>Our site</title>' };
const manifestOf = (href: string, more: object = {}) => ({
  body: { version: '1', name: 'OuiShare Somewhere', resources: { events: { href, ...more } } },
});

describe('where an endpoint’s lists are', () => {
  let place: ServerPlace;
  let client: EndpointClient;
  beforeEach(async () => {
    place = await misbehavingPlace();
    client = new EndpointClient({ endpoint: place.base, limits: QUICK });
  });
  const asked = async () => (await place.hits()).map(({ url }) => url.slice(new URL(place.base).pathname.length));

  it('is their own address, in one request, with or without the last slash', async () => {
    await place.answer('events.json', GOOD);
    await new EndpointClient({ endpoint: place.base.slice(0, -1) }).list(EVENTS);
    expect(await asked()).to.deep.equal(['events.json']);
  });

  for (const [title, missing] of [
    ['403', { status: 403 }],
    ['404', { status: 404 }],
    ['410', { status: 410 }],
    ['a web page', HTML],
  ] as const) {
    it(`is asked of the manifest after ${title}`, async () => {
      await place.answer('events.json', missing);
      await place.answer('ouishare.json', manifestOf('data/agenda.json'));
      await place.answer('data/agenda.json', GOOD);
      expect(idsOf(await client.list(EVENTS))).to.deep.equal(['a']);
      expect(await asked()).to.deep.equal(['events.json', 'ouishare.json', 'data/agenda.json']);
    });
  }

  it('is remembered', async () => {
    await place.answer('events.json', { status: 404 });
    await place.answer('ouishare.json', manifestOf('data/agenda.json?v=2'));
    await place.answer('data/agenda.json', GOOD);
    await client.list(EVENTS);
    await client.list({ ...EVENTS, query: { tag: ['food'] }, reload: true });
    expect((await asked()).slice(3)).to.deep.equal(['data/agenda.json?v=2&tag=food']);
  });

  it('is not asked of the manifest after a failure of another kind', async () => {
    await place.answer('events.json', { status: 500 });
    await failureOf(client.list(EVENTS), 'http');
    expect(await asked()).to.deep.equal(['events.json']);
  });

  for (const [title, manifest] of [
    ['fails', { status: 500 }],
    ['is a web page', HTML],
    ['is of another version', { body: { version: '2' } }],
    ['does not name it', { body: { version: '1', name: 'x' } }],
    ['names the same address', manifestOf('events.json')],
  ] as const) {
    it(`stays unknown with the first error when the manifest ${title}`, async () => {
      await place.answer('events.json', { status: 403 });
      await place.answer('ouishare.json', manifest);
      expect(await failureOf(client.list(EVENTS), 'http')).to.include({ status: 403, url: `${place.base}events.json` });
      expect(await asked()).to.deep.equal(['events.json', 'ouishare.json']);
    });
  }

  it('is in the manifest from the start where the endpoint is a manifest’s address', async () => {
    await place.answer('site/network.json', manifestOf('../data/agenda.json'));
    await place.answer('data/agenda.json', GOOD);
    const other = new EndpointClient({ endpoint: `${place.base}site/network.json` });
    expect(idsOf(await other.list(EVENTS))).to.deep.equal(['a']);
    expect(await asked()).to.deep.equal(['site/network.json', 'data/agenda.json']);
  });

  it('is beside a manifest that does not name it', async () => {
    await place.answer('site/network.json', { body: { version: '1' } });
    await place.answer('site/events.json', GOOD);
    const other = new EndpointClient({ endpoint: `${place.base}site/network.json` });
    expect(idsOf(await other.list(EVENTS))).to.deep.equal(['a']);
  });

  it('may be a feed of another format, which is asked no question and read in its own way', async () => {
    await place.answer('events.json', { status: 404 });
    await place.answer('ouishare.json', manifestOf('agenda.bin', { format: 'gancio' }));
    const events = ['food', 'music'].map((tag, at) => ({
      id: at,
      title: tag,
      start_datetime: 3_798_000_000,
      tags: [tag],
    }));
    await place.answer('agenda.bin', { body: events });
    expect(idsOf(await client.list({ ...EVENTS, query: { tag: ['food'] } }))).to.deep.equal(['0']);
    expect((await asked()).at(-1)).to.equal('agenda.bin');
  });

  it('is nowhere without an endpoint', async () => {
    await failureOf(new EndpointClient().list(EVENTS), 'no-endpoint');
    await failureOf(new EndpointClient({ endpoint: 'https://' }).list(EVENTS), 'no-endpoint');
    await failureOf(new EndpointClient().manifest(), 'no-endpoint');
  });
});

describe('the manifest', () => {
  it('is read once, however many ask, and again when a person reloads', async () => {
    const place = await misbehavingPlace();
    await place.answer(
      'ouishare.json',
      { body: { version: '1', name: 'One' } },
      { body: { version: '1', name: 'Two' } },
    );
    const client = new EndpointClient({ endpoint: place.base, limits: { sharedMs: 0 } });
    const [one, same] = await Promise.all([client.manifest(), client.manifest()]);
    expect([one.name, same.name, (await client.manifest()).name]).to.deep.equal(['One', 'One', 'One']);
    expect((await client.manifest({ reload: true })).name).to.equal('Two');
    expect(await place.hits()).to.have.length(2);
  });

  it('is asked for again after a failure', async () => {
    const place = await misbehavingPlace();
    await place.answer('ouishare.json', { status: 404 }, { body: { version: '1', name: 'One' } });
    const client = new EndpointClient({ endpoint: place.base });
    await failureOf(client.manifest(), 'http');
    expect((await client.manifest()).name).to.equal('One');
  });

  it('is no longer asked for when the asker leaves', async () => {
    const place = await misbehavingPlace();
    await place.answer('ouishare.json', { hang: true });
    const leaving = new AbortController();
    const manifest = new EndpointClient({ endpoint: place.base }).manifest({ signal: leaving.signal });
    setTimeout(() => leaving.abort(), 50);
    expect(await rejectionOf(manifest)).to.equal(leaving.signal.reason);
  });
});
