import { chooseText } from '../../../src/contract/text.js';
import { SIGNUP_FIELDS } from '../../../src/contract/words.js';
import type { ProblemError } from '../../../src/contract/problem.js';
import type { Library } from '../network/library.js';
import { pageResponse } from '../pages/page.js';
import type { Words } from '../words/words.js';

/** The publisher's name in a language, and which language that is. */
export function networkName(
  library: Library,
  lang: string,
): { readonly text: string; readonly lang: string | undefined } {
  const { manifest } = library.shelf.network;
  return chooseText(manifest.name, lang, manifest.lang) ?? { text: 'OuiShare', lang: undefined };
}

/** What the pages of one network have in common. */
export function pageFrame(
  library: Library,
  words: Words,
): { words: Words; network: string; networkLang: string | undefined } {
  const { text, lang } = networkName(library, words.code);
  return { words, network: text, networkLang: lang };
}

/** Answers a plain form in which something is wrong: 422, in words. */
export function formFaultsPage(library: Library, words: Words, faults: readonly ProblemError[]): Promise<Response> {
  const { page } = words;
  const list = [...new Set(faults.map((fault) => sayFault(words, fault)))];
  const content = {
    title: page.refusedTitle,
    lead: page.refusedLead,
    list,
    hint: page.refusedBack,
    styles: 'pages.css',
  };
  return pageResponse({ ...pageFrame(library, words), ...content }, 422);
}

/** Answers a plain form that came too often: 429, in words. */
export async function formBusyPage(library: Library, words: Words, retryAfter: number): Promise<Response> {
  const { page } = words;
  const content = { title: page.busyTitle, lead: page.busyLead, styles: 'pages.css' };
  const response = await pageResponse({ ...pageFrame(library, words), ...content }, 429);
  response.headers.set('Retry-After', String(retryAfter));
  return response;
}

function sayFault({ fault: say }: Words, { pointer, code }: ProblemError): string {
  if (code === 'not_given' || pointer.startsWith('/consents')) return say.notGiven;
  const name = pointer.split('/')[1] ?? '';
  // Only names that we know: what a form invents is not repeated on a page of ours.
  const field = name === 'email' || (SIGNUP_FIELDS as readonly string[]).includes(name) ? name : '?';
  if (code === 'required') return say.required(field);
  if (code === 'too_long') return say.tooLong(field);
  return code === 'invalid' ? say.invalid(field) : say.other(field);
}
