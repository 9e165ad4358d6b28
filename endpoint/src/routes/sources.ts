import { html } from 'hono/html';
import type { Federator } from '../federation/federator.js';
import type { SourceStatus } from '../federation/source-status.js';
import { pageFrame, type Markup } from '../pages/frame.js';
import { PAGE_HEADERS } from '../pages/page.js';
import { answerMethods, type App } from './methods.js';

/** How the feeds stand that are taken up: at /sources to read, at /sources.json for a monitor. Nothing personal is in it. */
export function addSources(app: App, federator: Federator): void {
  answerMethods(app, '/sources.json', {
    GET: (context) => context.json({ sources: federator.statuses }, 200, { 'Cache-Control': 'no-store' }),
  });
  answerMethods(app, '/sources', {
    GET: async (context) => context.body(String(await page(federator.statuses)), 200, { ...PAGE_HEADERS }),
  });
}

function page(statuses: readonly SourceStatus[]): Markup {
  const failing = statuses.filter(({ ok }) => !ok).length;
  return pageFrame(
    { code: 'en', title: 'Sources', styles: '/api/pages.css' },
    html`<h1>Sources</h1>
<p>${String(statuses.length)} feeds, ${failing === 0 ? 'all of them read' : `${String(failing)} of them failing`}.</p>
${statuses.map(statusArticle)}`,
  );
}

function statusArticle({ id, host, name, ok, problem, readAt, rows, resource, dropped, drops }: SourceStatus): Markup {
  return html`<article>
<h2>${name ?? id}</h2>
<dl><dt>Id</dt><dd>${id}</dd>
<dt>Published at</dt><dd>${host}</dd>
<dt>State</dt><dd>${ok ? (readAt === undefined ? 'Not read yet' : 'Read') : `Failing: ${problem ?? ''}`}</dd>
<dt>Last read</dt><dd>${readAt === undefined ? 'Never' : html`<time datetime="${readAt}">${readAt}</time>`}</dd>
<dt>Rows</dt><dd>${String(rows)} ${resource ?? ''}</dd>
<dt>Left out</dt><dd>${String(dropped)}</dd></dl>
${drops.length === 0 ? '' : html`<ul>${drops.map((drop) => html`<li>${drop}</li>`)}</ul>`}
</article>
`;
}
