import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { cleanText } from '../../../src/contract/text.js';
import { readText } from '../http/body.js';
import { RateLimit, type Rate } from '../http/rate-limit.js';
import { visitorAddress, type ServerEnv } from '../http/visitor-address.js';
import type { Log } from '../log.js';
import type { Library } from '../network/library.js';
import { pageResponse, PAGE_HEADERS, type PageContent } from '../pages/page.js';
import { readPerson, type PersonDesk } from '../signups/person-data.js';
import type { Store } from '../store/database.js';
import { chooseWords } from '../words/choose.js';
import type { Words } from '../words/words.js';
import { formBusyPage, pageFrame } from './form-pages.js';
import { GONE, visitorWords } from './mail-pages.js';
import { answerMethods, type App } from './methods.js';

/** Below the contract's base: where people ask for what is held about them and, by the link in the mail, get it. */
export const DATA_PATH = 'signups/data';

/** Nobody asks for their data often. */
const ASK_RATE: Rate = { count: 20, windowMs: 10 * 60_000 };

export interface DataPageParts {
  readonly library: Library;
  readonly store: Store;
  readonly desk: PersonDesk;
  readonly proxies: number;
  readonly now: () => number;
  readonly log: Log;
}

type Said = Pick<PageContent, 'title' | 'lead' | 'field' | 'buttons' | 'hint'>;

/**
 * One address, two pages: without a token it asks for an e-mail address and always answers alike; with one it offers to take the data away
 * or to erase it. Opening either changes and shows nothing, for mail scanners open links.
 */
export function addDataPages(app: App, parts: DataPageParts): void {
  const limit = new RateLimit(ASK_RATE, parts.now);
  answerMethods(app, `/${DATA_PATH}`, {
    GET: async (context) => {
      const token = context.req.query('token');
      if (token === undefined) return show(parts, visitorWords(context, parts.library), askPage);
      const link = await parts.desk.open(token);
      return link === undefined ? gone(context, parts) : show(parts, chooseWords(link.locale), offerPage);
    },
    POST: async (context) => {
      const form = new URLSearchParams(await readText(context.req.raw));
      const token = context.req.query('token');
      return token === undefined ? takeQuestion(context, parts, limit, form) : act(context, parts, token, form);
    },
  });
}

async function takeQuestion(
  context: Context<ServerEnv>,
  parts: DataPageParts,
  limit: RateLimit,
  form: URLSearchParams,
): Promise<Response> {
  const words = visitorWords(context, parts.library);
  const wait = limit.take(visitorAddress(context, parts.proxies), randomUUID());
  if (wait > 0) return formBusyPage(parts.library, words, wait);
  // Not awaited: how long it takes would tell whether the address is known.
  parts.desk.ask(cleanText(form.get('email') ?? '')).catch((error: unknown) => {
    parts.log.failure('data link', error);
  });
  return show(parts, words, ({ page }) => ({ title: page.sentTitle, lead: page.askedLead }));
}

async function act(
  context: Context<ServerEnv>,
  parts: DataPageParts,
  token: string,
  form: URLSearchParams,
): Promise<Response> {
  const link = await parts.desk.open(token);
  if (link === undefined) return gone(context, parts);
  const words = chooseWords(link.locale);
  if (form.get('do') === 'download') {
    const data = await readPerson(parts.store, link.emailKey);
    return new Response(JSON.stringify(data ?? {}, null, 2), {
      headers: {
        ...PAGE_HEADERS,
        'Content-Type': 'application/json',
        'Content-Disposition': 'attachment; filename="my-data.json"',
      },
    });
  }
  if (form.get('do') !== 'erase') return show(parts, words, offerPage);
  if (!(await parts.desk.erase(token))) return gone(context, parts);
  return show(parts, words, ({ page }) => ({ title: page.withdrawnTitle, lead: page.withdrawnLead }));
}

function askPage({ page }: Words, network: string): Said {
  return {
    title: page.dataTitle(network),
    lead: page.askLead,
    field: { label: page.askLabel, name: 'email', type: 'email' },
    buttons: [{ label: page.askButton, careful: false }],
  };
}

function offerPage({ page }: Words, network: string): Said {
  return {
    title: page.dataTitle(network),
    lead: page.dataPageLead,
    buttons: [
      { label: page.dataButton, careful: false, value: 'download' },
      { label: page.withdrawButton, careful: true, value: 'erase' },
    ],
  };
}

function gone(context: Context<ServerEnv>, parts: DataPageParts): Promise<Response> {
  const words = visitorWords(context, parts.library);
  return show(parts, words, ({ page }) => ({ title: page.goneTitle, lead: page.goneLead }), GONE);
}

function show(
  { library }: DataPageParts,
  words: Words,
  say: (words: Words, network: string) => Said,
  status = 200,
): Promise<Response> {
  const frame = pageFrame(library, words);
  return pageResponse({ ...frame, ...say(words, frame.network), styles: '../pages.css' }, status);
}
