import type { Context } from 'hono';
import { ROUTES } from '../../../src/contract/routes.js';
import { Answer } from '../http/answer.js';
import type { ServerEnv } from '../http/visitor-address.js';
import type { Library } from '../network/library.js';
import { pageResponse, type PageContent } from '../pages/page.js';
import { PAGE_STYLES } from '../pages/styles.js';
import type { LinkState, SignupDesk } from '../signups/signup-desk.js';
import { chooseWords } from '../words/choose.js';
import type { Words } from '../words/words.js';
import { pageFrame } from './form-pages.js';
import { answerMethods, type App, type Route } from './methods.js';

/** Gone is the status of a link that leads nowhere any more. */
export const GONE = 410;

type Said = Pick<PageContent, 'title' | 'lead' | 'buttons' | 'hint'>;

/** The pages behind the links in mails, and the one after a plain form. Mail scanners follow links, so opening one changes nothing. */
export function addMailPages(app: App, library: Library, desk: SignupDesk): void {
  const styles = new Answer(PAGE_STYLES, 'text/css; charset=utf-8');
  answerMethods(app, '/pages.css', {
    GET: (context) => styles.toResponse(context.req.raw, { 'Cache-Control': 'public, max-age=3600' }),
  });
  const show = (context: Context<ServerEnv>, link: LinkState, say: (words: Words) => Said): Promise<Response> => {
    const words = link.state === 'gone' ? visitorWords(context, library) : chooseWords(link.locale, langOf(library));
    const said = link.state === 'gone' ? { title: words.page.goneTitle, lead: words.page.goneLead } : say(words);
    return pageResponse(
      { ...pageFrame(library, words), ...said, styles: '../pages.css' },
      link.state === 'gone' ? GONE : 200,
    );
  };
  const name = (words: Words): string => pageFrame(library, words).network;
  const confirmed = ({ page, ...words }: Words): Said => ({
    title: page.confirmedTitle,
    lead: page.confirmedLead(name({ page, ...words })),
  });
  answerMethods(app, `/${ROUTES.confirm}`, {
    GET: async (context) => {
      const link = await desk.look('confirm', tokenOf(context));
      return show(context, link, (words) =>
        link.state === 'done' ? confirmed(words) : askToConfirm(words, name(words)),
      );
    },
    POST: async (context) => show(context, await desk.confirm(tokenOf(context)), confirmed),
  });
  answerMethods(app, `/${ROUTES.withdraw}`, {
    GET: async (context) =>
      show(context, await desk.look('withdraw', tokenOf(context)), (words) => askToWithdraw(words, name(words))),
    POST: async (context) =>
      show(context, await desk.withdraw(tokenOf(context)), ({ page }) => ({
        title: page.withdrawnTitle,
        lead: page.withdrawnLead,
      })),
  });
  answerMethods(app, `/${ROUTES.signups}/sent`, { GET: sentPage(library) });
}

function askToConfirm({ page }: Words, network: string): Said {
  return {
    title: page.confirmTitle(network),
    lead: page.confirmLead,
    buttons: [{ label: page.confirmButton, careful: false }],
  };
}

function askToWithdraw({ page }: Words, network: string): Said {
  return {
    title: page.withdrawTitle(network),
    lead: page.withdrawLead,
    buttons: [{ label: page.withdrawButton, careful: true }],
  };
}

function sentPage(library: Library): Route {
  return (context) => {
    const words = chooseWords(context.req.query('lang'), langOf(library));
    const { sentTitle: title, sentLead: lead, sentHint: hint } = words.page;
    return pageResponse({ ...pageFrame(library, words), title, lead, hint, styles: '../pages.css' });
  };
}

/** What the link in a mail carries; empty for none. */
export function tokenOf(context: Context<ServerEnv>): string {
  return context.req.query('token') ?? '';
}

/** The network's own language, BCP 47. */
export function langOf(library: Library): string | undefined {
  return library.shelf.network.manifest.lang;
}

/** Where nothing is known of a person: their browser's languages, then the network's. */
export function visitorWords(context: Context<ServerEnv>, library: Library): Words {
  const wished = (context.req.header('Accept-Language') ?? '').split(',').map((part) => part.split(';', 1)[0]?.trim());
  return chooseWords(...wished, langOf(library));
}
