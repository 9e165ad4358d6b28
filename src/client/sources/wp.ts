import { parseJson } from '../http.js';
import { Tags, addressIn, fieldsOf, lineIn, numberIn, objectsOf, textIn } from './foreign-fields.js';
import type { Source } from './source.js';

type Fields = Readonly<Record<string, unknown>>;

/** WordPress, `wp/v2/posts`, as a page of articles. What is embedded (`_embed`) gives pictures, authors and the names of tags. */
export const readWordPress: Source = (feed) => {
  const whole = parseJson(feed);
  const posts = Array.isArray(whole) ? objectsOf(whole) : [fieldsOf(whole)];
  const tags = new Tags();
  const items = posts
    .filter(({ status }) => status === undefined || status === 'publish')
    .map((post) => rowOf(post, tags));
  return { version: '1', items, labels: tags.labels };
};

function rowOf(post: Fields, tags: Tags): Fields {
  const embedded = fieldsOf(post['_embedded']);
  const terms = (Array.isArray(embedded['wp:term']) ? (embedded['wp:term'] as readonly unknown[]) : []).flatMap(
    objectsOf,
  );
  const authors = objectsOf(embedded['author']).map((author) => ({
    name: lineIn(author, 'name'),
    url: addressIn(author, 'link'),
  }));
  const published = textIn(post, 'date_gmt');
  const modified = textIn(post, 'modified_gmt');
  return {
    id: textIn(post, 'id'),
    url: addressIn(post, 'link'),
    title: rendered(post['title']),
    summary: rendered(post['excerpt'])?.replace(/\s*(?:\[(?:…|\.\.\.)\]|…)$/, '…'),
    published: published === undefined ? textIn(post, 'date') : `${published}Z`,
    updated: modified && `${modified}Z`,
    lang: textIn(post, 'lang'),
    authors: authors.filter(({ name }) => name !== undefined),
    tags: tags.of(
      terms.filter(({ slug }) => slug !== 'uncategorized'),
      'slug',
      'name',
    ),
    image: imageOf(post, embedded),
  };
}

/** Texts are HTML in an object. */
function rendered(value: unknown): string | undefined {
  return typeof value === 'string' ? lineIn({ value }, 'value') : lineIn(fieldsOf(value), 'rendered');
}

function imageOf(post: Fields, embedded: Fields): Fields | undefined {
  const [media = {}] = objectsOf(embedded['wp:featuredmedia']);
  const src = addressIn(media, 'source_url') ?? addressIn(post, 'jetpack_featured_media_url');
  if (src === undefined) return undefined;
  const details = fieldsOf(media['media_details']);
  const sizes = Object.values(fieldsOf(details['sizes'])).map(fieldsOf);
  // Cut to a square they are another picture.
  const ratio = (size: Fields): number => (numberIn(size, 'width') ?? 0) / (numberIn(size, 'height') ?? 1);
  const srcset = sizes
    .filter((size) => Math.abs(ratio(size) - ratio(details)) < 0.02)
    .map((size) => ({ src: addressIn(size, 'source_url'), width: numberIn(size, 'width') }));
  return {
    src,
    alt: lineIn(media, 'alt_text'),
    width: numberIn(details, 'width'),
    height: numberIn(details, 'height'),
    srcset,
  };
}
