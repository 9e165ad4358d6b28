import { html } from 'hono/html';
import { cleanText } from '../../../src/contract/text.js';
import { pageFrame, type Markup } from '../pages/frame.js';
import type { AdminWords } from '../words/admin.js';
import type { Member } from './members.js';

/** A community and how many members chose it. `id` is empty for those who chose none. */
export interface CommunityCount {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** The first page: numbers, by community. */
export interface Overview {
  readonly words: AdminWords;
  readonly network: string;
  readonly members: number;
  readonly waiting: number;
  readonly communities: readonly CommunityCount[];
}

/** One community's members, a page of them. */
export interface MemberList {
  readonly words: AdminWords;
  /** What is listed, as the page's heading. */
  readonly heading: string;
  /** The query that says so. */
  readonly query: string;
  readonly members: readonly Member[];
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly communityName: (id: string) => string;
}

export function overviewPage({ words, network, members, waiting, communities }: Overview): Markup {
  const number = numberIn(words);
  return frame(
    words,
    words.title(network),
    html`<p>${words.members(number(members))}<br>${words.waiting(number(waiting))}</p>
<p><a href="/admin?community=*">${words.all}</a></p>
<p><a href="/admin/members.csv" download>${words.download}</a></p>
<table>
<caption>${words.byCommunity}</caption>
<thead><tr><th scope="col">${words.community}</th><th scope="col">${words.number}</th></tr></thead>
<tbody>
${communities.map(
  ({ id, name, count }) =>
    html`<tr><th scope="row"><a href="/admin?community=${encodeURIComponent(id)}">${id === '' ? words.none : html`<bdi>${name}</bdi>`}</a></th><td>${number(count)}</td></tr>
`,
)}
</tbody>
</table>`,
  );
}

export function memberPage(list: MemberList): Markup {
  const { words, heading, query, members } = list;
  return frame(
    words,
    heading,
    html`<p><a href="/admin">${words.back}</a></p>
<p>${words.members(numberIn(words)(list.total))}</p>
${
  members.length === 0
    ? html`<p>${words.empty}</p>`
    : html`<p><a href="/admin/members.csv?${query}" download>${words.download}</a></p>
<div class="wide" role="region" tabindex="0" aria-label="${heading}">${table(list)}</div>
${paging(list)}`
}`,
  );
}

function table({ words, members, communityName }: MemberList): Markup {
  const heads = [words.name, words.email, words.communities, words.place, words.consents, words.since];
  const date = new Intl.DateTimeFormat(words.code, { dateStyle: 'medium', timeZone: 'UTC' });
  return html`<table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${members.map(
  (member) => html`<tr>
<th scope="row">${typed(member.name)}</th><td>${typed(member.email)}</td><td>${typed(member.communityIds.map(communityName).join(', '))}</td>
<td>${typed([member.city, member.country].filter(Boolean).join(', '))}</td><td>${member.consents.join(', ')}</td>
<td><time datetime="${member.since}">${date.format(Date.parse(member.since))}</time></td>
</tr>
`,
)}
</tbody>
</table>`;
}

/** What a stranger typed, in whichever direction it reads: it turns nothing around it. */
function typed(text: string): Markup {
  return html`<bdi>${cleanText(text)}</bdi>`;
}

function paging({ words, query, page, pages }: MemberList): Markup | string {
  if (pages < 2) return '';
  const number = numberIn(words);
  const to = (target: number, label: string): Markup =>
    html`<a href="/admin?${query}&amp;page=${String(target)}">${label}</a> `;
  return html`<nav aria-label="${words.pages}"><p>
${page > 1 ? to(page - 1, words.previous) : ''}${number(page)} / ${number(pages)} ${page < pages ? to(page + 1, words.next) : ''}
</p></nav>`;
}

function numberIn(words: AdminWords): (value: number) => string {
  const format = new Intl.NumberFormat(words.code);
  return (value) => format.format(value);
}

function frame(words: AdminWords, title: string, content: Markup): Markup {
  const around = { code: words.code, title, styles: '/api/pages.css', main: 'roomy' };
  return pageFrame(around, html`<h1>${title}</h1>\n${content}`);
}
