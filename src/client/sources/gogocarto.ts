import { parseJson } from '../http.js';
import { Tags, addressIn, countryCode, fieldsOf, geoIn, lineIn, objectsOf, proseIn, textIn } from './foreign-fields.js';
import type { Source } from './source.js';

type Fields = Readonly<Record<string, unknown>>;

/** GoGoCarto, `/api/elements.json`, as a page of communities. Addresses of mail are left where they are. */
export const readGogocarto: Source = (feed) => {
  const whole = parseJson(feed);
  const data = Array.isArray(whole) ? whole : fieldsOf(whole)['data'];
  const elements = Array.isArray(data) ? objectsOf(data) : [fieldsOf(data)];
  const tags = new Tags();
  const items = elements.map((element) => rowOf(element, tags));
  return { version: '1', items, labels: tags.labels };
};

function rowOf(element: Fields, tags: Tags): Fields {
  const address = fieldsOf(element['address']);
  const [image] = Array.isArray(element['images']) ? (element['images'] as readonly unknown[]) : [];
  return {
    id: textIn(element, 'id'),
    name: lineIn(element, 'name', 'title', 'nom'),
    geo: geoIn(fieldsOf(element['geo'])) ?? geoIn(fieldsOf(element['coordinates'])) ?? geoIn(element),
    place: {
      street: lineIn(address, 'streetAddress') ?? lineIn(element, 'streetAddress'),
      city: lineIn(address, 'addressLocality') ?? lineIn(element, 'addressLocality'),
      postalCode: lineIn(address, 'postalCode') ?? lineIn(element, 'postalCode'),
      country: countryCode(lineIn(address, 'addressCountry') ?? lineIn(element, 'addressCountry')),
    },
    summary: lineIn(element, 'abstract'),
    description: proseIn(element, 'description', 'descriptionMore'),
    url: addressIn(element, 'website', 'siteWeb', 'url'),
    image: typeof image === 'string' ? image : addressIn(element, 'image'),
    tags: tags.of(categoriesOf(element), 'id', 'name'),
    updated: textIn(element, 'updatedAt'),
  };
}

/** By name alone, or with an id. */
function categoriesOf(element: Fields): readonly Fields[] {
  const full = objectsOf(element['categoriesFull']);
  const names = Array.isArray(element['categories']) ? (element['categories'] as readonly unknown[]) : [];
  return full.length > 0 ? full : names.map((name) => (typeof name === 'string' ? { id: name, name } : fieldsOf(name)));
}
