/** Which language is which chunk, and what is here already. */
import { en, LANGUAGE_CODES, type LanguageCode, type Messages } from './messages.js';
import type { ArticleWords } from './articles-messages.js';
import type { CommunityWords } from './community-messages.js';
import type { ConnectorWords } from './connectors-messages.js';
import type { GatheringWords } from './gathering-messages.js';
import type { MessageWords } from './message-messages.js';
import type { ProjectWords } from './projects-messages.js';
import type { SignupWords } from './signup-messages.js';

/** The languages that are chunks: all but English, which is with what speaks it. */
export type ChunkCode = Exclude<LanguageCode, 'en'>;

/**
 * The language whose words are drawn for a tag: its base (`pt-BR`, `pt_BR` → `pt`), else `en`. The words only: `Intl` keeps the page's own tag
 * (`localeOf` in format.ts), so a page in Chinese reads English words and Chinese dates.
 */
export function languageFor(tag: string): LanguageCode {
  const [base] = tag.trim().toLowerCase().split(/[-_]/);
  return LANGUAGE_CODES.find((code) => code === base) ?? 'en';
}

/** One kind of words in every language: what is here already, and what is on its way. */
export class Shelf<W> {
  readonly #english: W;
  readonly #chunks: Readonly<Record<ChunkCode, () => Promise<W>>>;
  readonly #here: Map<LanguageCode, W>;
  readonly #pending = new Map<LanguageCode, Promise<void>>();

  /** @param here what a language door has put in, if it came first */
  constructor(english: W, chunks: Readonly<Record<ChunkCode, () => Promise<W>>>, here = new Map<LanguageCode, W>()) {
    this.#english = english;
    this.#chunks = chunks;
    this.#here = here;
  }

  /** The words if they are here already, `undefined` while they would have to be asked for. */
  at(code: LanguageCode): W | undefined {
    return code === 'en' ? this.#english : this.#here.get(code);
  }

  /** Has a language brought: one request, however many ask. Never rejects: after a chunk that cannot be had the next call asks again. */
  bring(code: LanguageCode): Promise<void> {
    if (code === 'en' || this.#here.has(code)) return Promise.resolve();
    const asked = this.#pending.get(code) ?? this.#request(code);
    this.#pending.set(code, asked);
    return asked;
  }

  async #request(code: ChunkCode): Promise<void> {
    try {
      const words = await this.#chunks[code]();
      // A door may have put the language in while the chunk was on its way: theirs stays.
      if (!this.#here.has(code)) this.#here.set(code, words);
    } catch {
      // English is drawn.
    } finally {
      this.#pending.delete(code);
    }
  }
}

const listsHere = new Map<LanguageCode, Messages>();

/** What stands apart from the words of the lists, each for the widgets that say it. */
export interface FurtherWords {
  readonly signup: SignupWords;
  readonly connectors: ConnectorWords;
  readonly articles: ArticleWords;
  readonly projects: ProjectWords;
  readonly gathering: GatheringWords;
  readonly community: CommunityWords;
  readonly message: MessageWords;
}

/** Where the shelves of those words find what a door has put in. */
export const wordsHere: { readonly [K in keyof FurtherWords]: Map<LanguageCode, FurtherWords[K]> } = {
  signup: new Map(),
  connectors: new Map(),
  articles: new Map(),
  projects: new Map(),
  gathering: new Map(),
  community: new Map(),
  message: new Map(),
};

/** The words of the lists, and of what every widget says. */
export const messages = new Shelf<Messages>(
  en,
  {
    fr: async () => (await import('./languages/fr.js')).fr,
    es: async () => (await import('./languages/es.js')).es,
    pt: async () => (await import('./languages/pt.js')).pt,
    de: async () => (await import('./languages/de.js')).de,
    it: async () => (await import('./languages/it.js')).it,
    nl: async () => (await import('./languages/nl.js')).nl,
    ca: async () => (await import('./languages/ca.js')).ca,
    ar: async () => (await import('./languages/ar.js')).ar,
  },
  listsHere,
);

/** Puts a whole language in at once (the doors `ouishare-widgets/languages/<code>`). */
export function registerLanguage(lists: Messages, further: FurtherWords): void {
  const { code } = lists;
  listsHere.set(code, lists);
  wordsHere.signup.set(code, further.signup);
  wordsHere.connectors.set(code, further.connectors);
  wordsHere.articles.set(code, further.articles);
  wordsHere.projects.set(code, further.projects);
  wordsHere.gathering.set(code, further.gathering);
  wordsHere.community.set(code, further.community);
  wordsHere.message.set(code, further.message);
}
