import { expect } from 'chai';
import '../../src/widgets/event-list/define.js';
import { eventRow } from '../support/event-rows.js';
import { all, clearPage, html, one, place, placeWidget, textOf, until, widgetIn } from '../support/widget.js';

const page = [eventRow()];

describe('the language of a widget', () => {
  afterEach(clearPage);

  it('is that of the nearest ancestor that has one, and follows it live', async () => {
    const box = place(
      html`<div lang="fr"><ouishare-event-list loading="eager" .page=${page}></ouishare-event-list></div>`,
    );
    const list = widgetIn(box);
    await until(() => textOf(list.renderRoot).includes('Coopérer sans chef'), 'French words');
    expect(textOf(one(list, 'h2'))).to.equal('Agenda');
    box.querySelector('div')?.setAttribute('lang', 'en');
    await until(() => textOf(one(list, 'h2')) === 'Events', 'English words');
    expect(textOf(one(list, '.event .title'))).to.equal('Together without a boss');
  });

  it('crosses shadow roots', async () => {
    const box = place(html`<div lang="es"></div>`);
    const host = box.querySelector('div');
    const root = host?.attachShadow({ mode: 'open' });
    const list = document.createElement('ouishare-event-list');
    list.loading = 'eager';
    list.page = page;
    root?.append(list);
    await list.whenReady();
    await until(() => one(list as never, '.frame').lang === 'es', 'Spanish words');
    host?.setAttribute('lang', 'it');
    await until(() => one(list as never, '.frame').lang === 'it', 'Italian words');
  });

  it('runs from right to left in Arabic, and wherever the page says so', async () => {
    const arabic = placeWidget(
      html`<ouishare-event-list lang="ar" loading="eager" .page=${page}></ouishare-event-list>`,
    );
    await arabic.whenReady();
    await until(() => one(arabic, '.frame').lang === 'ar', 'Arabic words');
    expect(getComputedStyle(one(arabic, '.event')).direction).to.equal('rtl');
    const told = placeWidget(
      html`<div dir="rtl" lang="en"><ouishare-event-list loading="eager" .page=${page}></ouishare-event-list></div>`,
    );
    await told.whenReady();
    expect(getComputedStyle(one(told, '.event')).direction).to.equal('rtl');
    told.parentElement?.setAttribute('dir', 'ltr');
    await until(() => getComputedStyle(one(told, '.event')).direction === 'ltr', 'the new direction');
  });

  it('speaks English with the dates of the page where it lacks the language', async () => {
    const list = placeWidget(
      html`<ouishare-event-list lang="zh-CN" loading="eager" .page=${[eventRow({ start: '2090-05-14' })]}></ouishare-event-list>`,
    );
    await list.whenReady();
    expect(one(list, '.frame').lang).to.equal('en');
    expect(textOf(one(list, 'h2'))).to.equal('Events');
    expect(textOf(one(list, '.group-name h3'))).to.equal('2090年5月');
  });

  it('takes a tag that is no language for what it is', async () => {
    const list = placeWidget(html`<ouishare-event-list lang="!!" loading="eager" .page=${page}></ouishare-event-list>`);
    expect(await list.whenReady()).to.equal('ready');
    expect(one(list, '.frame').lang).to.equal('en');
  });

  it('marks words that are in another language than the widget', async () => {
    const rows = [eventRow({ title: { ar: 'لقاء المشاع' } }), eventRow({ id: 'own', title: { fr: 'Le repas' } })];
    const list = placeWidget(html`<ouishare-event-list lang="fr" loading="eager" .page=${rows}></ouishare-event-list>`);
    await list.whenReady();
    await until(() => one(list, '.frame').lang === 'fr', 'French words');
    const [arabic, french] = all(list, '.opener');
    expect(arabic?.querySelector('[lang]')?.getAttribute('lang')).to.equal('ar');
    expect(arabic?.querySelector('[lang]')?.getAttribute('dir')).to.equal('rtl');
    expect(french?.querySelector('[lang]')).to.equal(null);
  });
});
