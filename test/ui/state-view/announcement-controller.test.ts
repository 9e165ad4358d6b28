import { expect } from 'chai';
import { LitElement, html } from 'lit';
import { ANNOUNCEMENT_PAUSE_MS, AnnouncementController } from '../../../src/ui/state-view/announcement-controller.js';
import { hiddenStatus } from '../../../src/ui/state-view/state-view.js';
import { until } from '../../support/frame.js';

class CountingStage extends LitElement {
  static override properties = { count: {} };
  count: string | undefined;
  readonly #announcement = new AnnouncementController(this);

  override willUpdate(): void {
    this.#announcement.announce(this.count);
  }

  override render(): unknown {
    return html`<p>${this.count}</p>${hiddenStatus(this.#announcement.words)}`;
  }

  get heard(): string {
    return this.renderRoot.querySelector('[role="status"]')?.textContent ?? '';
  }
}
customElements.define('ouishare-counting-stage', CountingStage);

let stage: CountingStage;

async function show(count: string): Promise<void> {
  stage.count = count;
  await stage.updateComplete;
}

beforeEach(async () => {
  stage = new CountingStage();
  document.body.append(stage);
  await stage.updateComplete;
});
afterEach(() => {
  stage.remove();
});

const pause = (ms: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a visitor who listens', () => {
  it('is not told what the page holds when it opens', async () => {
    await show('9 gatherings');
    await pause(ANNOUNCEMENT_PAUSE_MS + 100);
    expect(stage.heard).to.equal('');
  });

  it('hears one count after typing, not one for each key', async () => {
    const heard: string[] = [];
    const watch = new MutationObserver(() => heard.push(stage.heard));
    const region = stage.renderRoot.querySelector('[role="status"]');
    if (region) watch.observe(region, { subtree: true, childList: true, characterData: true });
    for (const count of ['9 gatherings', '7 gatherings', '4 gatherings', '2 gatherings']) {
      await show(count);
      await pause(50);
    }
    await until(() => stage.heard === '2 gatherings', 'the last count');
    await pause(0);
    expect(heard).to.deep.equal(['2 gatherings']);
    watch.disconnect();
  });

  it('hears nothing after the widget has left the page', async () => {
    await show('9 gatherings');
    await show('2 gatherings');
    stage.remove();
    await pause(ANNOUNCEMENT_PAUSE_MS + 100);
    expect(stage.heard).to.equal('');
  });
});
