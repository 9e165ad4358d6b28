import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { EndpointError } from '../client/errors.js';
import type { Noun, StateWords } from '../i18n/messages.js';
import { heading } from '../ui/heading/heading.js';
import { AnnouncementController } from '../ui/state-view/announcement-controller.js';
import { LoadingController } from '../ui/state-view/loading-controller.js';
import { hiddenStatus, loadingView, standInView, statusLine, type Door } from '../ui/state-view/state-view.js';
import type { Status } from './events.js';
import { failedBody, failureWords, staleBody, type FailureSetting } from './failure-views.js';
import { hasOwnContent } from './fallback.js';
import { takeLostFocus } from './focus-widget.js';
import { OuishareElement } from './ouishare-element.js';
import { onServer } from './on-server.js';
import { ownTurn } from './own-turn.js';
import { ReservedSpace } from './reserved-space.js';
import { ResourceController } from './resource-controller.js';
import { StatusTeller, isSettled } from './status-teller.js';
import { VisibleController } from './visible-controller.js';

/**
 * A widget that shows one thing read from an endpoint: asks for it when it may soon be seen, and draws the one state
 * model. A subclass says how to load and what a loaded value looks like.
 */
export abstract class ResourceElement<T> extends OuishareElement {
  /** When to ask for data: `visible` (near the viewport) or `eager` (at once). */
  @property() loading: 'visible' | 'eager' = 'visible';

  protected readonly resource = new ResourceController<T>(this, () => {
    this.resourceChanged();
  });
  readonly #visible = new VisibleController(this);
  readonly #space = new ReservedSpace(this);
  readonly #waiting = new LoadingController(this);
  readonly #announcer = new AnnouncementController(this);
  // The failure that is still drawn while a retry is under way, so that the pressed button keeps its place and focus.
  #lastError: EndpointError | undefined;
  /** Set before something is done that may take away what has the focus: the widget as a whole takes it then. */
  protected mayLoseFocus = false;
  readonly #teller = new StatusTeller(this);
  #asked: readonly unknown[] | undefined;

  /** What the widget shows: `idle`, `loading`, `ready` or `failed`. */
  get status(): Status {
    return this.resource.state.status;
  }

  /** Why the last request failed; undefined unless `status` is `failed`. */
  get error(): EndpointError | undefined {
    return this.resource.state.status === 'failed' ? this.resource.state.error : undefined;
  }

  /** Asks again, past every cache on the way, and keeps what is shown meanwhile. Resolves when settled; never rejects. */
  async refresh(): Promise<void> {
    await this.load(true);
    await this.updateComplete;
  }

  /**
   * Resolves with the status once rows, the empty state or the first failure is drawn. Starts nothing by itself and
   * never rejects.
   */
  whenReady(): Promise<Status> {
    return this.#teller.whenSettled();
  }

  /** What decides whether a new request is needed: compared item by item with `Object.is`. Undefined: nothing to ask. */
  protected abstract question(): readonly unknown[] | undefined;

  /** Starts a request for the present question. */
  protected abstract load(reload: boolean): Promise<void>;

  /** Shows what the page has given, which needs no request; false where it gave nothing. */
  protected showGiven(): boolean {
    return false;
  }

  /** Called before anything is drawn or counted, with what there is to show. */
  protected valueChosen?(value: T | undefined): void;

  /** Whether what is read beside the value is on its way, and will be drawn below it. */
  protected isFilling?(): boolean;

  /** True where a loaded value has nothing to show. */
  protected abstract isEmpty(value: T): boolean;

  /** What the widget shows, for the sentences of its states. */
  protected abstract readonly noun: Noun | 'others';

  /** What it says while it waits, and when it waited in vain. */
  protected get stateWords(): StateWords {
    const { loading, failed } = this.words.states;
    // Who has words of its own overrides this.
    return { loading: loading[this.noun as Noun], failed: failed[this.noun as Noun] };
  }

  /** The heading where the page's author gives no `label`. */
  protected abstract get defaultLabel(): string;

  /** When a value was fresh, milliseconds of the Unix epoch; undefined where nobody knows. */
  protected abstract freshnessOf(value: T): number | undefined;

  /** What a loaded value looks like, the empty state included. */
  protected abstract renderValue(value: T): unknown;

  /** Still shapes in the size of what will come. */
  protected abstract renderSkeleton(): unknown;

  /** What the widget is called: its heading, and its region's name where it has none. */
  protected get regionName(): string {
    return this.label === null || this.label === '' ? this.defaultLabel : this.label;
  }

  /** Beside the heading: a count, in words. */
  protected renderAside(_value: T): unknown {
    return nothing;
  }

  /** What eyes see change, in words for ears: said once it stands still. */
  protected get announcement(): string | undefined {
    return undefined;
  }

  /** Further doors of the failed state, after Retry: another address of the same thing. */
  protected get failedDoors(): readonly Door[] {
    return [];
  }

  /** Called after every change of state, before it is drawn. */
  protected resourceChanged(): void {
    if (this.status === 'failed') this.#lastError = this.error;
    if (this.status === 'ready') this.#lastError = undefined;
    if (this.resource.value !== undefined || this.status === 'failed') this.stopWaitingForWords();
  }

  /** The box that holds everything drawn: it takes the reserved height. */
  protected get frame(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.frame');
  }

  /** The author's own content, shown until the first data and when the first load fails. A server does not see it. */
  protected get hasFallback(): boolean {
    return onServer || hasOwnContent(this);
  }

  // Of many that are defined at once, each that is out of sight is drawn in a task of its own.
  protected override async scheduleUpdate(): Promise<void> {
    const mayWait = !this.hasUpdated && !this.isServed && this.loading !== 'eager';
    if (mayWait && this.#visible.isAway) await ownTurn(this.renderRoot);
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.isServed && this.showGiven()) this.#asked = this.question();
    this.valueChosen?.(this.resource.value);
    this.#keepSpace();
    const failure = this.#lastError && failureWords(this.#lastError, this.#failure);
    this.#announcer.announce(failure ?? this.announcement, failure !== undefined);
    this.#waiting.waiting = this.resource.value === undefined && (this.status === 'idle' || this.status === 'loading');
  }

  #keepSpace(): void {
    if (!this.hasUpdated || isSettled(this.#teller.told)) return;
    if (this.frame && (this.resource.value !== undefined || isSettled(this.status))) this.#space.keep(this.frame);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // The button that was pressed is gone with the failure.
    if (this.mayLoseFocus && this.status !== 'loading') {
      this.mayLoseFocus = false;
      takeLostFocus(this);
    }
    this.#tell();
    if (this.isConnected) this.#ask();
  }

  protected override render(): TemplateResult {
    const name = this.regionName;
    const value = this.resource.value;
    return html`<section class="frame" tabindex="-1" lang=${this.words.code} dir=${this.direction} aria-label=${this.wordsReady ? name : nothing}>
      <div class="heading">
        ${this.label === '' ? nothing : html`<slot name="heading">${this.#heading(name)}</slot>`}
        ${statusLine(this.#status())}
        ${value === undefined || !this.wordsReady ? nothing : this.renderAside(value)}
      </div>
      ${hiddenStatus(this.#announcer.words)}
      ${this.#body(value)}
      <slot name="footer"></slot>
    </section>`;
  }

  #heading(name: string): TemplateResult {
    if (this.label === null && !this.wordsReady) return html`<p class="title" aria-hidden="true">&nbsp;</p>`;
    return heading(this.headingLevel, name, { part: 'heading' });
  }

  #status(): string | typeof nothing {
    const isLong = this.#waiting.phase === 'words' && this.status === 'loading' && !this.#lastError;
    return isLong ? this.stateWords.loading : nothing;
  }

  #body(value: T | undefined): unknown {
    if (value !== undefined) return html`${this.#staleLine(value)} ${this.renderValue(value)}`;
    if (this.#lastError) return failedBody(this.#lastError, this.#failure);
    const skeleton = this.renderSkeleton();
    return this.hasFallback ? standInView(skeleton) : loadingView(this.#waiting.phase, skeleton);
  }

  #staleLine(value: T): TemplateResult | typeof nothing {
    const error = this.#lastError ?? this.staleReason(value);
    return error ? staleBody(error, this.freshnessOf(value), this.#failure) : nothing;
  }

  get #failure(): FailureSetting {
    const { words, locale, noun, headingLevel: level, failedDoors: doors, hasFallback } = this;
    const { failed } = this.stateWords;
    const isBusy = this.status === 'loading';
    return { words, locale, noun, failed, level, doors, hasFallback, retry: this.#retry, isBusy };
  }

  /** Why a value that did load is old all the same. */
  protected staleReason(_value: T): EndpointError | undefined {
    return undefined;
  }

  readonly #retry = (): void => {
    this.mayLoseFocus = true;
    void this.refresh();
  };

  #ask(): void {
    if (this.loading !== 'eager' && !this.#visible.seen) return;
    const question = this.question();
    const asked = this.#asked;
    if (!question || (asked?.length === question.length && question.every((item, at) => Object.is(item, asked[at]))))
      return;
    this.#asked = question;
    void this.load(false);
  }

  #tell(): void {
    const { value } = this.resource;
    const hasValue = value !== undefined;
    const empty = hasValue && this.isEmpty(value);
    const stale = hasValue && this.staleReason(value) !== undefined;
    this.#teller.tell(this.status, this.error, { hasValue, empty, stale, filling: this.isFilling?.() === true });
  }
}
