import ICAL from 'ical.js';
import { expect } from 'chai';
import '../../../src/widgets/gathering/define.js';
import { faults } from '../../support/axe.js';
import { gatheringOf, mark, pressIn, session, titles } from '../../support/gathering.js';
import { misbehavingPlace } from '../../support/misbehaving.js';
import { all, clearPage, html, one, placeWidget, textOf, until } from '../../support/widget.js';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('the gathering', () => {
  afterEach(() => {
    localStorage.clear();
    clearPage();
  });

  it('says its name, when and where, how long until it opens, and the way in', async () => {
    const widget = await gatheringOf();
    expect(textOf(one(widget, '.heading'))).to.equal('OuiShare Fest Paris');
    const foot = textOf(one(widget, '.foot'));
    expect(foot).to.include('Halle aux Fils , Pantin, France').and.include('Edition: 3');
    expect(textOf(one(widget, '.countdown'))).to.match(/^36 days until it opens$/);
    expect(foot).to.include('Register').and.include('Last places');
    expect(one(widget, '.countdown').closest('[role=status], [role=alert], [aria-live]')).to.equal(null);
    expect(await faults(widget)).to.deep.equal([]);
  });

  it('shows the programme of a day by hour, parallel sessions side by side, breaks muted', async () => {
    const widget = await gatheringOf();
    expect(titles(widget)).to.deep.equal([
      'Opening: making it hold together',
      'Counting without counting',
      'Write your charter in two hours',
      'A walk along the canal',
      'Lab: a directory of our own',
    ]);
    expect(textOf(one(widget, '.pause'))).to.match(/Lunch$/);
    expect(textOf(session(widget, 'A walk along the canal'))).to.include('Cancelled');
    expect(textOf(session(widget, 'Lab: a directory of our own'))).to.include('Full');
    expect(textOf(session(widget, 'Write your charter in two hours'))).to.include('30 places');
    all(widget, '.tab')[1]?.click();
    await widget.updateComplete;
    expect(titles(widget)).to.deep.equal(['The assembly of the communities']);
    expect(all(widget, '.tab').map((tab) => tab.getAttribute('aria-pressed'))).to.deep.equal([
      'false',
      'true',
      'false',
    ]);
  });

  it('is on paper with all its days', async () => {
    const widget = await gatheringOf();
    dispatchEvent(new Event('beforeprint'));
    await widget.updateComplete;
    expect(titles(widget)).to.include('Counting without counting').and.include('The assembly of the communities');
    expect(
      all(widget, '.part time')
        .map(textOf)
        .filter((text) => /day/.test(text)),
    ).to.have.length(3);
    dispatchEvent(new Event('afterprint'));
    await widget.updateComplete;
    expect(titles(widget)).not.to.include('The assembly of the communities');
  });

  it('shows one track, with its breaks', async () => {
    const widget = await gatheringOf();
    const menu = one(widget, '#track') as HTMLSelectElement;
    menu.value = 'Workshops';
    menu.dispatchEvent(new Event('change'));
    await widget.updateComplete;
    expect(titles(widget)).to.deep.equal(['Write your charter in two hours', 'Lab: a directory of our own']);
    expect(all(widget, '.pause')).to.have.length(1);
  });

  it('opens a session in place, and tells the page', async () => {
    const widget = await gatheringOf();
    const told: string[] = [];
    widget.addEventListener('ouishare-event-select', (event) => told.push(event.row.id));
    session(widget, 'Counting without counting')?.querySelector<HTMLElement>('.opener')?.click();
    await widget.updateComplete;
    const details = textOf(one(widget, '.details'));
    for (const said of ['Three local currencies', 'Devon H.', 'Take part online']) expect(details).to.include(said);
    expect(told).to.deep.equal(['money']);
    expect(await faults(widget)).to.deep.equal([]);
    widget.addEventListener('ouishare-event-select', (event) => event.preventDefault(), { once: true });
    session(widget, 'Lab: a directory of our own')?.querySelector<HTMLElement>('.opener')?.click();
    await widget.updateComplete;
    expect(all(widget, '.details')).to.have.length(1);
  });

  it('keeps what a visitor marks for as long as the page, on the device on request alone, and as a file', async () => {
    const widget = await gatheringOf();
    await mark(widget, 'Counting without counting');
    await mark(widget, 'Write your charter in two hours');
    expect(localStorage.length).to.equal(0);
    pressIn(widget, 'Only my programme');
    await widget.updateComplete;
    expect(titles(widget)).to.deep.equal(['Counting without counting', 'Write your charter in two hours']);
    expect(await faults(widget)).to.deep.equal([]);
    const own = URL.createObjectURL;
    let file: Blob | undefined;
    URL.createObjectURL = (blob: Blob) => own.call(URL, (file = blob));
    pressIn(widget, 'Add to my calendar');
    await until(() => file !== undefined, 'the file');
    URL.createObjectURL = own;
    const calendar = new ICAL.Component(ICAL.parse((await file?.text()) ?? '') as unknown[]);
    const events = calendar.getAllSubcomponents('vevent').map((each) => each.getFirstPropertyValue('summary'));
    expect(events).to.have.members(['Counting without counting', 'Write your charter in two hours']);
    pressIn(widget, 'Keep on this device');
    await widget.updateComplete;
    expect(JSON.stringify(Object.values(localStorage))).to.include('money');
    const endpoint = widget.getAttribute('endpoint') ?? '';
    clearPage();
    const again = placeWidget(
      html`<ouishare-gathering lang="en" loading="eager" endpoint=${endpoint}></ouishare-gathering>`,
    );
    await again.whenReady();
    expect(session(again, 'Counting without counting')?.querySelector('.mark')?.getAttribute('aria-pressed')).to.equal(
      'true',
    );
    pressIn(again, 'Keep on this device');
    expect(localStorage.length).to.equal(0);
  });

  it('while it goes on says what is on and what is next, with what was on this morning', async () => {
    const now = new Date();
    const hour = (hours: number): string =>
      new Date(now.getTime() + hours * 3_600_000).toISOString().slice(0, 16) + 'Z';
    const rows = [
      { id: 'fest', title: 'Fest', kind: 'festival', start: hour(-3), end: hour(30), timeZone: 'UTC' },
      { id: 'on', parentId: 'fest', title: 'Session on', start: hour(-1), end: hour(1), timeZone: 'UTC' },
      { id: 'next', parentId: 'fest', title: 'Session next', start: hour(1), end: hour(2), timeZone: 'UTC' },
    ];
    const morning = {
      id: 'morning',
      parentId: 'fest',
      title: 'Session over',
      start: hour(-3),
      end: hour(-2),
      timeZone: 'UTC',
    };
    const server = await misbehavingPlace();
    await server.answer('events.json', { body: { version: '1', past: 'past-events.json', items: rows } });
    await server.answer('past-events.json', { body: { version: '1', items: [morning] } });
    const widget = placeWidget(
      html`<ouishare-gathering lang="en" loading="eager" endpoint=${server.base}></ouishare-gathering>`,
    );
    await widget.whenReady();
    expect(textOf(one(widget, '.foot'))).to.include('On now');
    // Around midnight these sessions are on two days.
    const shown: string[] = [];
    await until(() => all(widget, '.track').length > 0, 'sessions');
    for (const tab of [null, ...all(widget, '.tab')]) {
      tab?.click();
      await widget.updateComplete;
      shown.push(...all(widget, '.track').map(textOf));
    }
    await until(() => all(widget, '.track').length > 0, 'sessions');
    const text = shown.join(' | ');
    expect(text)
      .to.match(/Session on On now/)
      .and.match(/Session next Next/);
    await until(async () => {
      const tabs = all(widget, '.tab');
      for (const tab of [null, ...tabs]) {
        tab?.click();
        await widget.updateComplete;
        if (all(widget, '.track').some((each) => textOf(each).startsWith('Session over'))) return true;
      }
      return false;
    }, 'what is over');
  });

  it('asks once for what is over, also where that fails', async () => {
    const now = Date.now();
    const at = (hours: number): string => new Date(now + hours * 3_600_000).toISOString().slice(0, 16) + 'Z';
    const fest = { id: 'fest', title: 'Fest', kind: 'festival', start: at(-3), end: at(30), timeZone: 'UTC' };
    const server = await misbehavingPlace();
    await server.answer('events.json', { body: { version: '1', past: 'past-events.json', items: [fest] } });
    await server.answer('past-events.json', { status: 404 });
    const widget = placeWidget(
      html`<ouishare-gathering lang="en" loading="eager" endpoint=${server.base}></ouishare-gathering>`,
    );
    await widget.whenReady();
    const asked = async (): Promise<number> => (await server.hits('past-events.json')).length;
    await until(async () => (await asked()) > 0, 'the question');
    await pause(200);
    const before = await asked();
    for (const label of ['A', 'B', 'C', 'D']) {
      widget.setAttribute('label', label);
      await widget.updateComplete;
      await pause(50);
    }
    expect(await asked()).to.equal(before);
  });

  it('shows past editions when they are asked for, and a gathering that is over when the page names it', async () => {
    const past = {
      version: '1',
      items: [
        {
          id: 'fest-2',
          title: 'Fest, the second',
          kind: 'festival',
          start: '2025-06-10',
          end: '2025-06-12',
          seriesId: 'ouishare-fest',
          edition: 2,
          url: 'https://fest.example/2',
        },
        { id: 'other', title: 'Another', start: '2025-05-01' },
      ],
    };
    const widget = await gatheringOf({}, {}, past);
    pressIn(widget, 'Past editions');
    await until(() => all(widget, '.editions li').length > 0, 'the editions');
    expect(all(widget, '.editions li').map(textOf)).to.deep.equal([
      '2 Fest, the second (another site)\u2060 June 10 – 12, 2025',
    ]);
    const named = await gatheringOf({}, { event: 'fest-2' }, past);
    await until(() => textOf(one(named, '.heading')) === 'Fest, the second', 'the one that is over');
    expect(textOf(one(named, '.foot')))
      .to.include('It is over.')
      .and.not.include('Register');
  });

  it('says that it is cancelled instead of counting, that there is no programme yet, and that there is none', async () => {
    const cancelled = await gatheringOf({ status: 'cancelled' });
    expect(textOf(one(cancelled, '.foot')))
      .to.include('Cancelled')
      .and.not.include('Register');
    expect(all(cancelled, '.countdown')).to.deep.equal([]);
    expect(textOf(await gatheringOf({ sessions: 0 }).then((widget) => one(widget, '.part')))).to.include(
      'The programme will appear here.',
    );
    expect(textOf(one(await gatheringOf({}, { series: 'none' }), '.empty'))).to.include('No gathering planned');
  });

  it('speaks the visitor’s language, Arabic from right to left', async () => {
    const widget = await gatheringOf({}, { lang: 'ar' });
    await until(() => one(widget, '.frame').lang === 'ar', 'the words');
    expect(textOf(one(widget, '.countdown'))).to.equal('36 يومًا حتى الافتتاح');
    expect(textOf(one(widget, '.heading'))).to.equal('مهرجان OuiShare باريس');
  });
});
