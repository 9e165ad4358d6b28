// What the WordPress plugin knows of the widgets, from the custom-elements manifest: a list in PHP, and block.json of each block.
import { ROOT } from '../doors.mjs';
import { readElements } from '../framework-types.mjs';
import { valuesOf } from '../property-values.mjs';
import { phpFile } from './php.mjs';

/** Addresses are chosen from the plugin's settings, never written by an author. */
const ADDRESSES = ['endpoint', 'src', 'format', 'tiles', 'attribution', 'policy-url'];
/** Attributes whose value is an address, or several: whoever cleans HTML looks at their scheme. */
const URIS = ['endpoint', 'src', 'tiles', 'policy-url', 'images'];
/** Those whose description speaks of addresses, and that are none. */
const NO_URIS = ['format', 'deep-link', 'attribution'];
/** How many rows of space to keep is for the plugin to know, which draws the rows. */
const SETTLED = ['rows'];

const TITLES = {
  'article-list': 'OuiShare articles',
  'community-card': 'OuiShare community',
  'community-map': 'OuiShare community map',
  'connector-list': 'OuiShare connectors',
  'event-list': 'OuiShare events',
  gathering: 'OuiShare gathering',
  'member-signup': 'OuiShare sign-up',
  'partner-wall': 'OuiShare partners',
  'project-list': 'OuiShare projects',
};
const ICONS = {
  'article-list': 'text-page',
  'community-card': 'location',
  'community-map': 'location-alt',
  'connector-list': 'groups',
  'event-list': 'calendar-alt',
  gathering: 'tickets-alt',
  'member-signup': 'email-alt',
  'partner-wall': 'networking',
  'project-list': 'portfolio',
};

/** What a block calls the attribute: `no-search` is `noSearch`, as the element's property. */
const BLOCK_TYPES = { boolean: 'boolean', number: 'number', string: 'string' };

const plain = (text = '') => text.replaceAll('`', '').replaceAll(/\s+/g, ' ').trim();

/** @returns every widget with its attributes, in the order of their tags */
export const widgets = () =>
  valuesOf(readElements(), ROOT)
    .filter(({ tagName }) => tagName !== 'ouishare-provider')
    .map(widgetOf);

function widgetOf({ tagName: tag, summary, fields }) {
  const name = tag.replace('ouishare-', '');
  const shown = fields.filter(
    ({ attribute, kind }) => attribute && kind && ![...ADDRESSES, ...SETTLED].includes(attribute),
  );
  return {
    name,
    tag,
    title: TITLES[name] ?? `OuiShare ${name.replaceAll('-', ' ')}`,
    icon: ICONS[name] ?? 'layout',
    summary: plain(summary).replace(/\. .*$/, '.'),
    attributes: shown.map((field) => ({
      name: field.attribute,
      property: field.name,
      type: BLOCK_TYPES[field.kind],
      values: field.values,
      byDefault: field.default,
      description: plain(field.description),
    })),
  };
}

/** block.json of a widget. Nothing has a default: what is not set is left to the element, also when that changes. */
export function blockJson(widget, version) {
  const own = widget.attributes.map(({ property, type, values }) => [
    property,
    { type, ...(values.length > 0 && { enum: values }) },
  ]);
  return {
    $schema: 'https://schemas.wp.org/trunk/block.json',
    apiVersion: 3,
    name: `ouishare/${widget.name}`,
    version,
    title: widget.title,
    category: 'ouishare',
    icon: widget.icon,
    description: widget.summary,
    textdomain: 'ouishare-widgets',
    keywords: ['ouishare'],
    attributes: { ...Object.fromEntries(own), source: { type: 'string' }, lang: { type: 'string' } },
    supports: {
      html: false,
      anchor: true,
      align: ['wide', 'full'],
      spacing: { margin: true, padding: true },
      color: { background: true, text: true, link: false },
      typography: { fontSize: true },
    },
    example: { viewportWidth: 800 },
    editorScript: 'ouishare-widgets-editor',
    editorStyle: 'ouishare-widgets-editor',
  };
}

/** The same for PHP: by widget, its tag, title, summary, and attributes by name. */
export function widgetsPhp(list) {
  const rows = list.map(({ name, tag, title, summary, attributes }) => [
    name,
    {
      tag,
      title,
      summary,
      attributes: Object.fromEntries(
        attributes.map(({ name: attribute, property, type, values, description }) => [
          attribute,
          { property, type, values, description },
        ]),
      ),
    },
  ]);
  return phpFile('The widgets and their attributes, made from the custom-elements manifest.', Object.fromEntries(rows));
}

/**
 * Every tag with all its attributes, the provider too, and which attributes are addresses: for who cleans HTML.
 */
export function tagsPhp() {
  const elements = readElements();
  const tags = elements.map(({ tagName, fields }) => [tagName, attributesOf(fields)]);
  for (const { tagName, fields } of elements) {
    for (const { attribute, description } of fields) {
      if (!attribute || URIS.includes(attribute) || NO_URIS.includes(attribute)) continue;
      if (/address|origin|url/i.test(`${attribute} ${description ?? ''}`)) {
        throw new Error(`${tagName} ${attribute}: is it an address? Say so in ${import.meta.url}`);
      }
    }
  }
  return phpFile('The tags and their attributes, made from the custom-elements manifest.', {
    tags: Object.fromEntries(tags),
    uris: URIS,
  });
}

const attributesOf = (fields) => fields.flatMap(({ attribute }) => (attribute ? [attribute] : []));
