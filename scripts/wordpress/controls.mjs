// What the block editor shows beside a widget: a control an attribute, with words for people who write pages. The manifest says
// which attributes there are and what they do; what an author reads is written here, and a new attribute is not forgotten:
// the build stops at one that has no words.
import { languageCodes } from '../doors.mjs';
import { Translated, phpFile } from './php.mjs';

/** Panels in their order: what is shown, how, and the rest. */
const CONTENT = 'content';
const LOOK = 'look';
const MORE = 'more';

const ALL = 'Leave empty to show all.';
/** Where there is no list to choose from. */
const SPACES = 'Several are separated by spaces. Leave empty to show all.';

/**
 * By attribute: the panel, the label, and where the manifest's own sentence is not for authors, the help; '' for none.
 * `words` says that the attribute takes words of a list, `open` that others are taken as well, `one` that only one is; `found`
 * that the words are those of the source's rows, with the help `byHand` where these cannot be had.
 */
const ABOUT = {
  view: { panel: LOOK, label: 'View', help: '' },
  layout: { panel: LOOK, label: 'Layout', help: '' },
  variant: { panel: LOOK, label: 'Style', help: '' },
  'group-by': { panel: LOOK, label: 'Group by', help: '' },
  tint: { panel: LOOK, label: 'Logos', help: '' },
  community: { panel: CONTENT, label: 'Communities', control: 'communities', help: ALL },
  limit: { panel: CONTENT, label: 'At most', min: 1, max: 500, help: 'How many are shown. Leave empty for no limit.' },
  event: { panel: CONTENT, label: 'Event', control: 'event', help: 'Leave empty to show the next one.' },
  series: { panel: CONTENT, label: 'Series', control: 'series', help: 'Its next edition is shown.' },
  kind: { panel: CONTENT, label: 'Kinds', control: 'words', help: ALL },
  attendance: { panel: CONTENT, label: 'Ways of taking part', control: 'words', help: ALL },
  'person-role': { panel: CONTENT, label: 'Roles', control: 'words', help: ALL },
  workstream: { panel: CONTENT, label: 'Workstreams', control: 'words', open: true, help: ALL },
  'project-status': { panel: CONTENT, label: 'States', control: 'words', help: ALL },
  fields: {
    panel: CONTENT,
    label: 'Fields',
    control: 'words',
    help: 'Leave empty for all that the network asks for. What it requires is always asked.',
  },
  tag: { panel: CONTENT, label: 'Tags', control: 'found', help: ALL, byHand: SPACES },
  tier: { panel: CONTENT, label: 'Tiers', control: 'found', help: ALL, byHand: `Ids of tiers. ${SPACES}` },
  country: {
    panel: CONTENT,
    label: 'Countries',
    control: 'found',
    help: ALL,
    byHand: `Codes of two letters, as in FR MA. ${SPACES}`,
  },
  from: { panel: CONTENT, label: 'First day', control: 'date', help: '' },
  to: { panel: CONTENT, label: 'Last day', control: 'date', help: '' },
  past: { panel: CONTENT, label: 'Past events only' },
  label: {
    panel: LOOK,
    label: 'Heading',
    control: 'label',
    help: 'Leave empty for the usual words in the language of the page.',
  },
  'heading-level': { panel: LOOK, label: 'Heading level', control: 'level', help: '' },
  'page-size': { panel: MORE, label: 'Rows at first', min: 1, max: 500 },
  center: { panel: MORE, label: 'Centre of the map', help: 'Degrees north and east, as in 48.86 2.35.' },
  zoom: { panel: MORE, label: 'Zoom', min: 1, max: 40, help: '1 is the whole world.' },
  'time-zone': { panel: MORE, label: 'Times', help: '' },
  loading: { panel: MORE, label: 'Loading', help: '' },
  'keep-last': {
    panel: MORE,
    label: 'Keep the last data',
    help: 'Keeps the last good data on the visitor’s device, for when the source cannot be reached.',
  },
  'deep-link': {
    panel: MORE,
    label: 'Address of what is open',
    help: 'The page’s address says what is open, so that it can be shared.',
  },
  'structured-data': { panel: MORE, label: 'Tell search engines', help: 'Describes what is shown as structured data.' },
  'no-search': { panel: LOOK, label: 'Show search', help: '' },
  'no-filters': { panel: LOOK, label: 'Show filters', help: '' },
  'no-export': { panel: LOOK, label: 'Show calendar export', help: '' },
  'no-tiers': { panel: LOOK, label: 'Show tiers', help: '' },
};

/** Where one widget speaks of an attribute in its own way. */
const OWN = {
  'community-card.community': { label: 'Community', one: true, help: '' },
  'member-signup.community': { label: 'Community', one: true, help: 'Chosen at first. Visitors may choose another.' },
  'community-map.view': { panel: CONTENT },
  // One thing is shown there.
  'community-card.limit': { panel: MORE },
  'gathering.limit': { panel: MORE },
};

/** Words that an attribute takes, where the manifest has no list of them; src/contract/words.ts has the same ones. */
export const WORDS = {
  'article-list.kind': ['article', 'interview', 'press', 'video', 'podcast'],
  'community-map.kind': ['local', 'thematic', 'circle'],
  'event-list.kind': ['meetup', 'conference', 'workshop', 'festival', 'lab', 'call', 'other'],
  'partner-wall.kind': ['partner', 'sponsor', 'media', 'host', 'public', 'member'],
  'project-list.kind': ['expertise', 'visibility', 'research', 'space', 'tool', 'other'],
  'event-list.attendance': ['inPerson', 'online', 'hybrid'],
  'connector-list.person-role': ['connector', 'advisor', 'editor', 'alumni', 'member'],
  'connector-list.workstream': [
    'magazine',
    'administration',
    'finance',
    'partnerships',
    'events',
    'research',
    'community',
    'technology',
  ],
  'project-list.project-status': ['idea', 'active', 'done'],
  'member-signup.fields': [
    'name',
    'communityIds',
    'locale',
    'country',
    'city',
    'occupation',
    'interests',
    'skills',
    'heardFrom',
    'message',
  ],
};

/** A word as an author reads it: by attribute and word, else by word, else the word itself with a capital. */
const READABLE = {
  'community-map.view.both': 'Map and list',
  'member-signup.variant.dialog': 'Button that opens a form',
  'member-signup.fields.communityIds': 'Communities',
  'member-signup.fields.locale': 'Language',
  'member-signup.fields.heardFrom': 'How they heard of it',
  'event-list.attendance.inPerson': 'In person',
  'event-list.time-zone.event': 'In the time of the place',
  'event-list.time-zone.visitor': 'In the visitor’s time',
  'event-list.group-by.none': 'No groups',
  'connector-list.group-by.none': 'No groups',
  'partner-wall.tint.none': 'In colour',
  'partner-wall.tint.mono': 'Grey until pointed at',
  'partner-wall.kind.media': 'Media partner',
  'partner-wall.kind.public': 'Public body',
  'connector-list.person-role.alumni': 'Former member',
  'loading.visible': 'When the visitor comes near',
  'loading.eager': 'At once',
  other: 'Other',
};

const capital = (text) => text[0].toUpperCase() + text.slice(1);

function optionsOf(widget, attribute, words) {
  return words.map((value) => {
    const text =
      READABLE[`${widget}.${attribute}.${value}`] ??
      READABLE[`${attribute}.${value}`] ??
      READABLE[value] ??
      capital(value);
    return { value, label: new Translated(text, 'choice in the block editor') };
  });
}

/** Which control a type gets, where nothing else is said. */
const CONTROLS = { boolean: 'toggle', number: 'number', string: 'text' };

/** What is said of a widget's attribute; stops where something is missing. */
function aboutOf(key, { name, type, values, description }) {
  const about = { help: description, ...ABOUT[name], ...OWN[key] };
  if (!about.label) throw new Error(`${key} has no words for the block editor: ${import.meta.url}`);
  const words = values.length > 0 ? values : WORDS[key];
  if (about.control === 'words' && !words) throw new Error(`${key} has no list of words: ${import.meta.url}`);
  const usual = values.length > 0 ? 'select' : CONTROLS[type];
  return { control: usual, open: false, min: null, max: null, ...about, words: words ?? [] };
}

/** The manifest writes a default as source text: `'list'`. */
const usualWord = ({ values, byDefault }) => (values.length > 0 ? String(byDefault).replaceAll("'", '') : null);

function controlOf(widget, attribute) {
  const { name, property, type } = attribute;
  const about = aboutOf(`${widget.name}.${name}`, attribute);
  const usual = usualWord(attribute);
  const words = usual === null ? about.words : [usual, ...about.words.filter((word) => word !== usual)];
  return {
    attribute: name,
    property,
    panel: about.panel,
    control: about.control,
    // `no-search` is shown as "Show search", which is on.
    negated: type === 'boolean' && name.startsWith('no-'),
    several: !about.one,
    open: about.open,
    label: new Translated(about.label),
    help: about.help === '' ? '' : new Translated(about.help),
    ...(about.byHand && { byHand: new Translated(about.byHand) }),
    options: optionsOf(widget.name, name, words),
    min: about.min,
    max: about.max,
  };
}

/** `lang` is an attribute of every element and in no manifest. */
const languageControl = () => ({
  attribute: 'lang',
  property: 'lang',
  panel: MORE,
  control: 'language',
  label: new Translated('Language'),
  options: ['en', ...languageCodes()].sort(),
});

const ORDER = Object.keys(ABOUT);
const place = ({ name }) => ORDER.indexOf(name);

/** For PHP: by widget, its words and its controls in the order in which they stand. */
export function controlsPhp(list) {
  const rows = list.map((widget) => [
    widget.name,
    {
      title: new Translated(widget.title, 'block title'),
      description: new Translated(widget.summary, 'block description'),
      controls: widget.attributes
        .toSorted((one, other) => place(one) - place(other))
        .map((attribute) => controlOf(widget, attribute))
        .concat(languageControl()),
    },
  ]);
  return phpFile('Controls of the block editor, made from the custom-elements manifest.', Object.fromEntries(rows));
}
