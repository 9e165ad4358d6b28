import { embedHeaders, embedMarkup, type EmbedRules } from '../embed/page.js';
import { EMBEDDED, readWish } from '../embed/parameters.js';
import { Answer } from '../http/answer.js';
import { Problem } from '../http/problem.js';
import type { Library } from '../network/library.js';
import { networkName } from './form-pages.js';
import { answerMethods, type App } from './methods.js';
import { READING_CACHE } from './reading.js';

/** Where the pages for frames are, below the server's root. */
const EMBED = '/embed';

/** A page for each widget, for sites that allow a frame and nothing else (docs/embed.md). */
export function addEmbed(app: App, library: Library, rules: EmbedRules): void {
  answerMethods(app, `${EMBED}/:widget`, {
    GET: async (context) => {
      const { search, searchParams } = new URL(context.req.url);
      const wish = readWish(context.req.param('widget') ?? '', searchParams);
      if (wish === undefined) throw noSuchWidget();
      const lang = wish.lang ?? library.shelf.network.manifest.lang ?? 'en';
      const network = networkName(library, lang).text;
      const subject = { wish, address: `${wish.widget}${search}`, lang, network, rules };
      const page = new Answer(String(await embedMarkup(subject)), 'text/html; charset=utf-8');
      const headers = { ...embedHeaders(wish.css, lang, rules), 'Cache-Control': READING_CACHE };
      return page.toResponse(context.req.raw, headers);
    },
  });
  for (const path of [EMBED, `${EMBED}/`]) {
    app.get(path, () => {
      throw noSuchWidget();
    });
  }
}

function noSuchWidget(): Problem {
  const addresses = EMBEDDED.map((name) => `${EMBED}/${name}`).join(', ');
  return new Problem(404, `There is a page for each widget: ${addresses}.`);
}
