/** Which language is which chunk, what is here already, and who wants to know when another one arrives. */
import { en, LANGUAGE_CODES, type LanguageCode, type Messages } from './messages.js';

const CHUNKS: Readonly<Record<Exclude<LanguageCode, 'en'>, () => Promise<Messages>>> = {
  fr: async () => (await import('./languages/fr.js')).fr,
  es: async () => (await import('./languages/es.js')).es,
  pt: async () => (await import('./languages/pt.js')).pt,
  de: async () => (await import('./languages/de.js')).de,
  it: async () => (await import('./languages/it.js')).it,
  nl: async () => (await import('./languages/nl.js')).nl,
  ca: async () => (await import('./languages/ca.js')).ca,
  ar: async () => (await import('./languages/ar.js')).ar,
};

const loaded = new Map<LanguageCode, Messages>([['en', en]]);
const pending = new Map<LanguageCode, Promise<Messages>>();
const listeners = new Set<(messages: Messages) => void>();

/**
 * The language whose words are drawn for a tag: its base (`pt-BR`, `pt_BR` → `pt`), else `en`. The words only: `Intl` keeps the page's own tag
 * (`localeOf` in format.ts), so a page in Chinese reads English words and Chinese dates.
 */
export function languageFor(tag: string): LanguageCode {
  const [base] = tag.trim().toLowerCase().split(/[-_]/);
  return LANGUAGE_CODES.find((code) => code === base) ?? 'en';
}

/** The words for a tag if they are here already, `undefined` while they would have to be asked for. */
export function loadedMessages(tag: string): Messages | undefined {
  return loaded.get(languageFor(tag));
}

/**
 * The words for a tag. One request a language, however many ask. Never rejects: a chunk that cannot be had gives English, and the next call asks
 * again.
 */
export function loadMessages(tag: string): Promise<Messages> {
  const code = languageFor(tag);
  const here = loaded.get(code);
  if (here !== undefined || code === 'en') return Promise.resolve(here ?? en);
  const asked = pending.get(code) ?? request(code);
  pending.set(code, asked);
  return asked;
}

/** Puts a language in at once (the doors `ouishare-widgets/languages/<code>`), and tells every element that waits for it. */
export function registerMessages(messages: Messages): void {
  loaded.set(messages.code, messages);
  for (const listener of [...listeners]) listener(messages);
}

/** Calls `listener` whenever a language arrives. Returns what ends it: call that when the element leaves the page. */
export function onMessages(listener: (messages: Messages) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

async function request(code: Exclude<LanguageCode, 'en'>): Promise<Messages> {
  try {
    const messages = await CHUNKS[code]();
    // A door may have registered the language while the chunk was on its way: theirs stays.
    const winner = loaded.get(code);
    if (winner !== undefined) return winner;
    registerMessages(messages);
    return messages;
  } catch {
    return en;
  } finally {
    pending.delete(code);
  }
}
