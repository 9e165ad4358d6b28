import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { chooseText } from '../../../src/contract/text.js';
import { membersCsv } from '../admin/csv.js';
import { countWaiting, readMembers, type Member } from '../admin/members.js';
import { memberPage, overviewPage, type CommunityCount } from '../admin/page.js';
import { Problem } from '../http/problem.js';
import { RateLimit, type Rate } from '../http/rate-limit.js';
import { visitorAddress, type ServerEnv } from '../http/visitor-address.js';
import type { Log } from '../log.js';
import type { Library } from '../network/library.js';
import { PAGE_HEADERS } from '../pages/page.js';
import type { Store } from '../store/database.js';
import { chooseAdminWords, type AdminWords } from '../words/admin.js';
import { networkName } from './form-pages.js';
import { answerMethods } from './methods.js';

/** Wrong tokens of one network address within a time; further ones are not looked at. */
const WRONG_RATE: Rate = { count: 10, windowMs: 10 * 60_000 };
/** Members on one page. */
const PAGE_SIZE = 100;
/** The query that means every member, whatever their community. */
const EVERYBODY = '*';

export interface AdminParts {
  readonly library: Library;
  readonly store: Store;
  readonly token: string;
  readonly proxies: number;
  readonly now: () => number;
  readonly log: Log;
}

/**
 * The administrator's page at /admin and its table at /admin/members.csv. The token is the password that the browser asks for (any name; RFC
 * 7617), or a bearer token: no cookie, no session, nothing that could be changed from another page.
 */
export function addAdmin(app: Hono<ServerEnv>, parts: AdminParts): void {
  const admit = doorkeeper(parts);
  answerMethods(app, '/admin', {
    GET: async (context) => {
      admit(context);
      const words = wordsOf(context, parts.library);
      const wish = context.req.query('community');
      const page = await (wish === undefined ? overview(parts, words) : list(context, parts, words, wish));
      return context.body(page, 200, { ...PAGE_HEADERS, 'Content-Language': words.code, Vary: 'Accept-Language' });
    },
  });
  answerMethods(app, '/admin/members.csv', {
    GET: async (context) => {
      admit(context);
      const members = choose(await readMembers(parts.store), context.req.query('community') ?? EVERYBODY);
      parts.log.line(`admin: ${String(members.length)} members were downloaded`);
      return context.body(membersCsv(members), 200, {
        ...PAGE_HEADERS,
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Content-Disposition': 'attachment; filename="members.csv"',
      });
    },
  });
}

/** @throws Problem 401 without the right token, 429 after too many wrong ones */
function doorkeeper({ token, proxies, now, log }: AdminParts): (context: Context<ServerEnv>) => void {
  const wanted = digest(token);
  const wrong = new RateLimit(WRONG_RATE, now);
  let count = 0;
  return (context) => {
    const visitor = visitorAddress(context, proxies);
    const sent = sentToken(context.req.header('Authorization') ?? '');
    const wait = wrong.waitOf(visitor);
    if (wait > 0) throw new Problem(429, 'Too many wrong tokens from here.', { retryAfter: wait });
    // Digests, so that neither the time nor the length tells how much of it is right.
    if (sent !== undefined && timingSafeEqual(digest(sent), wanted)) return;
    if (sent !== undefined) {
      count += 1;
      wrong.take(visitor, String(count));
      log.line('admin: a wrong token was sent');
    }
    throw new Problem(401, 'The administrator’s token is needed.', {
      headers: { 'WWW-Authenticate': 'Basic realm="members", charset="UTF-8"' },
    });
  };
}

function sentToken(header: string): string | undefined {
  const [scheme = '', value = ''] = header.trim().split(/\s+/, 2);
  if (/^bearer$/i.test(scheme)) return value;
  if (!/^basic$/i.test(scheme)) return undefined;
  const pair = Buffer.from(value, 'base64').toString('utf8');
  return pair.slice(pair.indexOf(':') + 1);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function wordsOf(context: Context<ServerEnv>, library: Library): AdminWords {
  const wished = (context.req.header('Accept-Language') ?? '')
    .split(',')
    .map((part) => part.split(';', 1)[0]?.trim() ?? '');
  return chooseAdminWords(...wished, library.shelf.network.manifest.lang ?? '');
}

async function overview({ library, store }: AdminParts, words: AdminWords): Promise<string> {
  const members = await readMembers(store);
  const counts = new Map<string, number>();
  for (const { communityIds } of members)
    for (const id of communityIds.length === 0 ? [''] : communityIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  const name = communityNames(library, words);
  const communities: CommunityCount[] = [...counts]
    .map(([id, count]) => ({ id, name: name(id), count }))
    .sort((a, b) => Number(a.id === '') - Number(b.id === '') || a.name.localeCompare(b.name, words.code));
  const network = networkName(library, words.code).text;
  const waiting = await countWaiting(store);
  return String(await overviewPage({ words, network, members: members.length, waiting, communities }));
}

async function list(
  context: Context<ServerEnv>,
  { library, store }: AdminParts,
  words: AdminWords,
  wish: string,
): Promise<string> {
  const members = choose(await readMembers(store), wish);
  const pages = Math.max(1, Math.ceil(members.length / PAGE_SIZE));
  const asked = Number(context.req.query('page') ?? '1');
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1;
  const communityName = communityNames(library, words);
  const network = networkName(library, words.code).text;
  return String(
    await memberPage({
      words,
      heading: headingOf(wish, words, network, communityName),
      query: `community=${encodeURIComponent(wish)}`,
      members: members.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
      total: members.length,
      page,
      pages,
      communityName,
    }),
  );
}

function headingOf(wish: string, words: AdminWords, network: string, communityName: (id: string) => string): string {
  if (wish === EVERYBODY) return words.title(network);
  return words.list(wish === '' ? words.none : communityName(wish));
}

function choose(members: readonly Member[], wish: string): readonly Member[] {
  if (wish === EVERYBODY) return members;
  return members.filter(({ communityIds }) => (wish === '' ? communityIds.length === 0 : communityIds.includes(wish)));
}

/** A community that is published no more is called by its id. */
function communityNames(library: Library, words: AdminWords): (id: string) => string {
  const { communities, manifest } = library.shelf.network;
  const names = new Map(communities.map(({ id, name }) => [id, chooseText(name, words.code, manifest.lang)?.text]));
  return (id) => names.get(id) ?? id;
}
