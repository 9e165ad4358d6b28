import { expect } from 'chai';
import { html, LitElement } from 'lit';
import {
  LOADING_NOTICE_DELAY_MS,
  LOADING_WORDS_DELAY_MS,
  LoadingController,
} from '../../../src/ui/state-view/loading-controller.js';
import {
  bone,
  doorView,
  emptyView,
  failedView,
  hiddenStatus,
  loadingView,
  narrowedLine,
  retryDoor,
  staleLine,
  statusLine,
} from '../../../src/ui/state-view/state-view.js';
import { stateView } from '../../../src/ui/state-view/state-view.styles.js';
import { faults } from '../../support/axe.js';
import { until } from '../../support/frame.js';
import { clearStages, openStage, type Stage, type StageOptions } from '../../support/stage.js';

const open = (content: unknown, options: StageOptions = {}): Stage =>
  openStage(content, { sheets: [stateView], ...options });
const nothingToDo = (): void => undefined;
const skeleton = html`<div class="bones">${bone('title', 60)}${bone('line', 45)}${bone('line', 30)}</div>`;

class WaitingStage extends LitElement {
  readonly waiting = new LoadingController(this);
}
customElements.define('ouishare-waiting-stage', WaitingStage);

afterEach(clearStages);

describe('while a visitor waits', () => {
  it('nothing is shown at first, but its space is kept', () => {
    const stage = open(loadingView('quiet', skeleton));
    const before = stage.one('.skeleton').getBoundingClientRect();
    expect(before.height).to.be.above(30);
    expect(getComputedStyle(stage.one('.bone')).visibility).to.equal('hidden');
    stage.draw(loadingView('shapes', skeleton));
    expect(getComputedStyle(stage.one('.bone')).visibility).to.equal('visible');
    expect(stage.one('.skeleton').getBoundingClientRect()).to.deep.include({
      height: before.height,
      width: before.width,
    });
  });

  it('still shapes come after 300 ms, and words after a second', async () => {
    const element = new WaitingStage();
    document.body.append(element);
    const start = performance.now();
    element.waiting.waiting = true;
    expect(element.waiting.phase).to.equal('quiet');
    await until(() => element.waiting.phase === 'shapes', 'shapes');
    expect(performance.now() - start).to.be.at.least(LOADING_NOTICE_DELAY_MS - 5);
    await until(() => element.waiting.phase === 'words', 'words');
    expect(performance.now() - start).to.be.at.least(LOADING_WORDS_DELAY_MS - 5);
    element.remove();
  });

  it('an answer that comes early leaves no late notice behind', async () => {
    const element = new WaitingStage();
    document.body.append(element);
    element.waiting.waiting = true;
    element.waiting.waiting = false;
    await new Promise((resolve) => setTimeout(resolve, LOADING_NOTICE_DELAY_MS + 50));
    expect(element.waiting.phase).to.equal('quiet');
    element.waiting.waiting = true;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, LOADING_NOTICE_DELAY_MS + 50));
    expect(element.waiting.phase, 'after it left the page').to.equal('quiet');
  });

  it('ears hear one sentence, and never the shapes', async () => {
    const view = (words: string): unknown => html`${statusLine(words)}${loadingView('words', skeleton)}`;
    const stage = open(view(''));
    const line = stage.one('[role="status"]');
    stage.draw(view('One moment'));
    expect(stage.one('[role="status"]'), 'the same node as before').to.equal(line);
    expect(line.textContent).to.equal('One moment');
    expect(stage.one('.skeleton').getAttribute('aria-hidden')).to.equal('true');
    expect(await faults(stage.host)).to.deep.equal([]);
  });

  it('the same words again are not a change that is read again', async () => {
    const stage = open(hiddenStatus('9 gatherings'));
    let changes = 0;
    const watch = new MutationObserver((records) => {
      changes += records.length;
    });
    watch.observe(stage.root, { subtree: true, childList: true, characterData: true });
    stage.draw(hiddenStatus('9 gatherings'));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(changes).to.equal(0);
    watch.disconnect();
  });
});

describe('when there is nothing', () => {
  const view = emptyView({
    level: 2,
    title: 'Nothing planned',
    text: 'The next gathering of Lisboa will stand here.',
    doors: [
      { words: 'Subscribe', press: nothingToDo },
      { words: 'See past ones', href: 'https://ouishare.example/past' },
    ],
  });

  it('it says what is missing and why, and opens a door', async () => {
    const stage = open(html`<h2>Agenda</h2>${view}`);
    expect(stage.one('h3').textContent).to.equal('Nothing planned');
    expect(stage.all('.buttons > *').map((door) => door.className)).to.deep.equal(['button plain', 'button word']);
    expect(stage.one('a').getAttribute('href')).to.equal('https://ouishare.example/past');
    expect(await faults(stage.host)).to.deep.equal([]);
  });

  for (const [width, size, dir] of [
    [240, 16, 'ltr'],
    [240, 32, 'ltr'],
    [240, 32, 'rtl'],
    [320, 16, 'rtl'],
    [1000, 16, 'ltr'],
  ] as const) {
    it(`it fits ${width} pixels with text of ${size} pixels, ${dir}`, () => {
      const stage = open(view, { dir, page: { 'inline-size': `${width}px`, 'font-size': `${size}px` } });
      expect(stage.one('.frame').scrollWidth).to.be.at.most(width);
    });
  }

  it('it has no row of buttons where no door leads on', () => {
    expect(open(emptyView({ level: 2, title: 'Nobody here' })).all('.buttons, p')).to.deep.equal([]);
  });
});

describe('when it did not work', () => {
  it('it says so calmly, and Retry asks again', async () => {
    let asked = 0;
    const stage = open(
      html`<h2>Agenda</h2>${failedView({
        level: 2,
        title: 'The agenda could not open',
        text: 'The service does not answer.',
        doors: [
          retryDoor('Try again', () => {
            asked += 1;
          }),
        ],
      })}`,
    );
    stage.one('button').click();
    expect(asked).to.equal(1);
    expect(await faults(stage.host)).to.deep.equal([]);
    expect(getComputedStyle(stage.one('.notice .title')).color).to.equal(getComputedStyle(stage.host).color);
  });

  it('Retry keeps the focus while it asks, and a second press does nothing', () => {
    let asked = 0;
    const press = (): void => {
      asked += 1;
    };
    const stage = open(doorView(retryDoor('Try again', press)));
    stage.one('button').focus();
    stage.draw(doorView(retryDoor('Try again', press, true)));
    expect(stage.root.activeElement).to.equal(stage.one('button'));
    stage.one('button').click();
    expect(asked).to.equal(0);
    expect(stage.one('button').getAttribute('aria-disabled')).to.equal('true');
    expect(stage.one('.dot').getBoundingClientRect().width).to.be.above(0);
  });
});

describe('when what is shown is not all or not new', () => {
  it('one slim line says it, with a way on', async () => {
    let refreshed = 0;
    const stage = open(
      html`${staleLine('Agenda of 11 May, 18:40.', {
        words: 'Refresh',
        press: () => {
          refreshed += 1;
        },
      })}${narrowedLine('Only Casablanca', { words: 'Show all', press: nothingToDo })}`,
    );
    stage.one('button').click();
    expect(refreshed).to.equal(1);
    expect(stage.all('.slim')).to.have.length(2);
    expect(stage.one('.slim').getBoundingClientRect().height).to.be.below(60);
    expect(await faults(stage.host)).to.deep.equal([]);
  });

  it('the line has its parts, so that a page can style it', () => {
    const stage = open(staleLine('Old', { words: 'Refresh', press: nothingToDo }));
    expect(stage.one('.notice').getAttribute('part')).to.equal('notice');
    expect(stage.one('.button').getAttribute('part')).to.equal('button');
  });
});
