import { parseJson } from '../http.js';
import { addressIn, fieldsOf, lineIn, objectsOf, textIn } from './foreign-fields.js';
import type { Source } from './source.js';

type Fields = Readonly<Record<string, unknown>>;

/** What a piece without a title is called: its beginning. */
const TITLE_LENGTH = 80;

/** JSON Feed 1 and 1.1 (https://www.jsonfeed.org/version/1.1/) as a page of articles. */
export const readJsonFeed: Source = (feed) => {
  const whole = fieldsOf(parseJson(feed));
  const authors = authorsOf(whole);
  return {
    version: '1',
    lang: textIn(whole, 'language'),
    next: addressIn(whole, 'next_url'),
    items: objectsOf(whole['items']).map((item) => rowOf(item, authors)),
  };
};

function rowOf(item: Fields, authors: readonly Fields[]): Fields {
  const summary = lineIn(item, 'summary') ?? lineIn(item, 'content_text', 'content_html');
  const own = authorsOf(item);
  return {
    id: textIn(item, 'id'),
    url: addressIn(item, 'url', 'external_url', 'id'),
    title: lineIn(item, 'title') ?? beginningOf(summary),
    summary,
    published: textIn(item, 'date_published'),
    updated: textIn(item, 'date_modified'),
    lang: textIn(item, 'language'),
    authors: own.length > 0 ? own : authors,
    tags: item['tags'],
    image: addressIn(item, 'image', 'banner_image'),
    kind: kindOf(objectsOf(item['attachments'])),
  };
}

/** 1.1 has a list, 1 has one. */
function authorsOf(fields: Fields): readonly Fields[] {
  const list = objectsOf(fields['authors']);
  return (list.length > 0 ? list : [fieldsOf(fields['author'])])
    .map((author) => ({ name: lineIn(author, 'name'), url: addressIn(author, 'url') }))
    .filter(({ name }) => name !== undefined);
}

function kindOf(attachments: readonly Fields[]): string | undefined {
  const types = attachments.map((attachment) => textIn(attachment, 'mime_type') ?? '');
  if (types.some((type) => type.startsWith('video/'))) return 'video';
  return types.some((type) => type.startsWith('audio/')) ? 'podcast' : undefined;
}

function beginningOf(text: string | undefined): string | undefined {
  if (text === undefined || text.length <= TITLE_LENGTH) return text;
  return `${text.slice(0, TITLE_LENGTH).replace(/\s+\S*$/, '')}…`;
}
