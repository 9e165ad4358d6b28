import { ContextConsumer, ContextRoot } from '@lit/context';
import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { EndpointClient } from '../client/endpoint-client.js';
import { languageFor, messages, type Shelf } from '../i18n/load.js';
import { en, type LanguageCode, type Messages } from '../i18n/messages.js';
import { clientFor } from '../provider/clients.js';
import { readEndpoint, type ImagePolicy } from '../provider/configuration.js';
import { clientContext, imagesContext, linkContext, type CommunityLink } from '../provider/contexts.js';
import { onServer } from './on-server.js';
import { LanguageController, type PageLanguage } from './language-controller.js';
import type { takeOver } from './served-drawing.js';

/** How long a widget waits for its language before it speaks English, in milliseconds (docs/architecture.md). */
export const WORDS_WAIT_MS = 1000;

let hasContextRoot = false;

// A consumer that is upgraded before its provider is defined would get nothing, ever; with an autoloader this order is
// normal. The root keeps such requests and repeats them when a provider appears.
function attachContextRoot(document: Document): void {
  if (hasContextRoot) return;
  hasContextRoot = true;
  new ContextRoot().attach(document.documentElement);
}

/**
 * What every widget inherits: the page's language followed live, words that arrive beside the data, the client of the
 * nearest provider or of its own `endpoint`, and the heading's settings.
 */
export abstract class OuishareElement extends LitElement {
  /** Base address of the endpoint, relative to the page; without one, that of the nearest `<ouishare-provider>`. */
  @property() endpoint: string | null = null;
  /** Keeps the last good public data on the visitor's device for days of outage, in Cache Storage. */
  @property({ type: Boolean, attribute: 'keep-last' }) keepLast = false;
  /** The heading's text; default: translated. Empty: none is shown, and the region is named all the same. */
  @property() label: string | null = null;
  /** Level of the heading, 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  readonly #language = new LanguageController(this, () => {
    this.#loadWords();
    this.requestUpdate();
  });
  readonly #client = new ContextConsumer(this, {
    context: clientContext,
    subscribe: true,
    callback: () => {
      this.requestUpdate();
    },
  });
  readonly #images = new ContextConsumer(this, { context: imagesContext, subscribe: true });
  readonly #link = new ContextConsumer(this, {
    context: linkContext,
    subscribe: true,
    callback: () => {
      this.requestUpdate();
    },
  });
  #ownClient: EndpointClient | undefined;
  #wordsTimer: ReturnType<typeof setTimeout> | undefined;
  #gaveUpWaiting = false;
  // Of an element that is defined after a server's drawing of it has been read.
  #isServed = this.shadowRoot !== null;
  #takeOver: typeof takeOver | undefined;

  override connectedCallback(): void {
    attachContextRoot(this.ownerDocument);
    super.connectedCallback();
    this.#loadWords();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#wordsTimer);
  }

  // What a server has drawn stays until it can be drawn here in the same words: if a part of that cannot be had, for good.
  protected override async scheduleUpdate(): Promise<void> {
    if (this.#isServed) {
      const words = this.shelves.map((shelf) => shelf.bring(this.#code));
      const [drawing] = await Promise.all([import('./served-drawing.js'), ...words]);
      this.#takeOver = drawing.takeOver;
    }
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (onServer || !(changed.has('endpoint') || changed.has('keepLast'))) return;
    const address = readEndpoint(this.endpoint, this.baseURI);
    if (this.endpoint !== null && address === undefined) {
      console.warn(`<${this.localName} endpoint="${this.endpoint}">: not an http(s) address`);
    }
    this.#ownClient = address === undefined ? undefined : clientFor(address, this.keepLast);
  }

  protected override update(changed: PropertyValues): void {
    const update = (): void => super.update(changed);
    if (this.#takeOver) this.#takeOver(this, () => this.render(), update);
    else update();
    this.#isServed = false;
    this.#takeOver = undefined;
  }

  /**
   * True for what a server draws, and for the first drawing in a browser where a server has drawn: it is made at once, of
   * what the page gives.
   */
  protected get isServed(): boolean {
    return onServer || this.#isServed;
  }

  /** The client to read with: the widget's own, else the provider's; undefined when there is none. */
  protected get client(): EndpointClient | undefined {
    return this.endpoint === null ? this.#client.value : this.#ownClient;
  }

  protected get imagePolicy(): ImagePolicy | undefined {
    return this.#images.value;
  }

  /** The choice that linked widgets share; undefined where nothing is shared. */
  protected get link(): CommunityLink | undefined {
    return this.#link.value;
  }

  /** Where this widget's words are: they are drawn when all of them are there. */
  protected get shelves(): readonly Shelf<unknown>[] {
    return [messages];
  }

  /** The language that is drawn: the page's once its words are there, English until then. */
  protected get language(): LanguageCode {
    return this.#isHere ? this.#code : 'en';
  }

  /** The words to draw with. */
  protected get words(): Messages {
    return messages.at(this.language) ?? en;
  }

  /** False for the moment in which words would be English and then change: nothing but still shapes is drawn. */
  protected get wordsReady(): boolean {
    return onServer || this.#gaveUpWaiting || this.#isHere;
  }

  /** BCP 47 tag for `Intl`: the page's own, also where we lack its words. */
  protected get locale(): string {
    return this.#place.lang ?? this.#code;
  }

  /** Direction of what is drawn: the page's `dir`, else that of the language drawn. */
  protected get direction(): 'ltr' | 'rtl' {
    return this.#place.dir ?? this.words.direction;
  }

  /** Origin of the page. A server knows none: there every link that names a host leads to another site, as nearly all do. */
  protected get origin(): string {
    return onServer ? '' : location.origin;
  }

  /** Words are drawn with the first answer at the latest, in English if the language is not there yet. */
  protected stopWaitingForWords(): void {
    clearTimeout(this.#wordsTimer);
    this.#gaveUpWaiting = true;
  }

  /** What the page says; a server sees of it only what stands on the tag itself. */
  get #place(): PageLanguage {
    return onServer ? { lang: this.getAttribute('lang') ?? undefined, dir: undefined } : this.#language.current;
  }

  // A page that says no language gets the visitor's.
  get #code(): LanguageCode {
    const tag = this.#place.lang;
    if (tag !== undefined || onServer) return languageFor(tag ?? 'en');
    // `languageFor` answers English for what we lack: then the visitor's next wish counts.
    const wish = navigator.languages.find((each) => each.toLowerCase().startsWith(languageFor(each)));
    return languageFor(wish ?? 'en');
  }

  get #isHere(): boolean {
    return this.shelves.every((shelf) => shelf.at(this.#code) !== undefined);
  }

  #loadWords(): void {
    if (this.#isHere) return;
    clearTimeout(this.#wordsTimer);
    this.#wordsTimer = setTimeout(() => {
      this.stopWaitingForWords();
      this.requestUpdate();
    }, WORDS_WAIT_MS);
    void Promise.all(this.shelves.map((shelf) => shelf.bring(this.#code))).then(() => {
      clearTimeout(this.#wordsTimer);
      this.requestUpdate();
    });
  }
}
