import { html } from 'hono/html';
import type { Hono } from 'hono';
import type { ServerEnv } from '../http/visitor-address.js';
import { findMail, newestMails, type StoredMail } from '../mail/mail-store.js';
import { pageFrame, type Markup } from '../pages/frame.js';
import { PAGE_HEADERS } from '../pages/page.js';
import type { Store } from '../store/database.js';
import { chooseWords } from '../words/choose.js';

/** Mails shown at most. */
const SHOWN_MAILS = 100;

/** A mail's page, as a careful mail program shows it: nothing is run, nothing is fetched. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-top-navigation-by-user-activation allow-popups";

/** The mails that would have been sent, for whoever tries the demo: at /outbox to read, at /outbox.json for a test. */
export function addOutbox(app: Hono<ServerEnv>, store: Store): void {
  app.get('/outbox', async (context) => {
    const mails = await newestMails(store, SHOWN_MAILS);
    return context.body(String(await outboxPage(mails)), 200, { ...PAGE_HEADERS });
  });
  app.get('/outbox.json', async (context) => {
    const mails = await newestMails(store, SHOWN_MAILS);
    const items = mails.map(({ id, recipient, subject, text, html: page, locale, created_at: createdAt }) => ({
      id,
      recipient,
      subject,
      text,
      html: page,
      locale,
      createdAt,
    }));
    return context.json({ items }, 200, { 'Cache-Control': 'no-store' });
  });
  app.get('/outbox/:id', async (context) => {
    const mail = await findMail(store, context.req.param('id'));
    if (mail === undefined) return context.notFound();
    return context.body(mail.html, 200, { ...PAGE_HEADERS, 'Content-Security-Policy': MAIL_POLICY });
  });
}

function outboxPage(mails: readonly StoredMail[]): Markup {
  const title = 'Outbox of the demo';
  return pageFrame(
    { code: 'en', title, styles: '/api/pages.css' },
    html`<h1>${title}</h1>
<p>${mails.length === 0 ? 'No mail yet: fill in the sign-up form, then come back here.' : 'Nothing is sent: these mails stay on this machine, newest first.'}</p>
${mails.map(mailArticle)}`,
  );
}

function mailArticle(mail: StoredMail): Markup {
  const { code, direction } = chooseWords(mail.locale);
  return html`<article>
<dl><dt>To</dt><dd>${mail.recipient}</dd><dt>Written</dt><dd><time datetime="${mail.created_at}">${mail.created_at}</time></dd><dt>As a page</dt><dd><a href="/outbox/${mail.id}">${mail.id.slice(0, 8)}</a></dd></dl>
<div lang="${code}" dir="${direction}"><h2>${mail.subject}</h2><pre>${linked(mail.text)}</pre></div>
</article>
`;
}

/** The text with its addresses as links. */
function linked(text: string): (string | Markup)[] {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : part));
}
