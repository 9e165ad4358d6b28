import type { ArticleRow } from '../../../src/contract/articles.js';
import type { CommunityRow } from '../../../src/contract/communities.js';
import { chooseText, type Text } from '../../../src/contract/text.js';
import { instantOf } from '../../../src/contract/time.js';
import { pinOf } from '../../../src/contract/words.js';
import type { Shelf } from './library.js';

/** Pieces in a feed: what is older is in the list. */
const PIECES_MAX = 100;
const NAME = 'OuiShare';

/** The communities for whoever draws maps of their own (RFC 7946): those that are somewhere. */
export function geoJsonFile({ lists, network }: Shelf): string {
  const { lang = 'en' } = network.manifest;
  const features = (lists.communities as readonly CommunityRow[]).flatMap((row) => {
    const pin = pinOf(row);
    if (!pin) return [];
    const { id, url, place, kind, members, founded } = row;
    const say = (text: Text | undefined): string | undefined => chooseText(text, lang, row.lang)?.text;
    const properties = {
      name: say(row.name),
      summary: say(row.summary),
      url,
      city: place?.city,
      country: place?.country,
      kind,
      members,
      founded,
    };
    return [{ type: 'Feature', id, geometry: { type: 'Point', coordinates: [pin.lon, pin.lat] }, properties }];
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}

interface Piece {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string | undefined;
  readonly published: string | undefined;
  readonly authors: readonly { readonly name: string; readonly url?: string }[];
  readonly tags: readonly string[] | undefined;
}

function pieces({ lists, network }: Shelf, base: string): readonly Piece[] {
  const { lang = 'en' } = network.manifest;
  return (lists.articles as readonly ArticleRow[]).slice(0, PIECES_MAX).map((row) => {
    const instant = instantOf(row.published);
    return {
      id: row.id,
      url: new URL(row.url, base).href,
      title: chooseText(row.title, lang, row.lang)?.text ?? '',
      summary: chooseText(row.summary, lang, row.lang)?.text,
      published: instant === undefined ? undefined : new Date(instant).toISOString(),
      authors: row.authors ?? [],
      tags: row.tags,
    };
  });
}

/** The magazine as a JSON Feed (https://www.jsonfeed.org/version/1.1/). @param base address of the folder, for relative ones */
export function jsonFeedFile(shelf: Shelf, base: string): string {
  const { lang } = shelf.network.manifest;
  const items = pieces(shelf, base).map(({ published, summary, ...piece }) => ({
    ...piece,
    content_text: summary ?? piece.title,
    ...(summary !== undefined && { summary }),
    ...(published !== undefined && { date_published: published }),
  }));
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(shelf),
    ...(lang !== undefined && { language: lang }),
    items,
  });
}

/** The same as RSS 2.0, for programmes that read nothing else. */
export function rssFile(shelf: Shelf, base: string): string {
  const { lang } = shelf.network.manifest;
  const items = pieces(shelf, base).map(
    ({ id, url, title, summary, published }) => `<item>
<title>${xml(title)}</title>
<link>${xml(url)}</link>
<guid isPermaLink="false">${xml(id)}</guid>
${published === undefined ? '' : `<pubDate>${new Date(published).toUTCString()}</pubDate>\n`}${summary === undefined ? '' : `<description>${xml(summary)}</description>\n`}</item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0">
<channel>
<title>${xml(titleOf(shelf))}</title>
<link>${xml(base)}</link>
<description>${xml(titleOf(shelf))}</description>
${lang === undefined ? '' : `<language>${xml(lang)}</language>\n`}${items.join('\n')}
</channel>
</rss>
`;
}

function titleOf({ network: { manifest } }: Shelf): string {
  return chooseText(manifest.name, manifest.lang ?? 'en', manifest.lang)?.text ?? NAME;
}

/** Text in XML; what XML 1.0 cannot hold at all is left out. */
function xml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
