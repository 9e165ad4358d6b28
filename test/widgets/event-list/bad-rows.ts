/** Rows as careless, broken and hostile publishers send them. */

const RUN = 'globalThis.ouishareBroken = true';
const MARKUP = `<img src="x" onerror="${RUN}"><script>${RUN}</script>\${${RUN}}`;
const SCRIPT_URL = `javascript:${RUN}`;
const BIDI = '\u202Eevil\u202C \u2066hidden\u2069 \u0000\u0007end';

/** One bad row, or several that belong together. */
export interface BadRows {
  readonly what: string;
  readonly rows: readonly unknown[];
  /** The titles that are shown; none: the rows are left out. */
  readonly titles: readonly string[];
  /** What is read somewhere in an opened row. */
  readonly says?: readonly string[];
}

const sound = { start: '2090-05-14T18:30', end: '2090-05-14T21:00', timeZone: 'Europe/Paris' };

export const GOOD_ROWS = [
  { ...sound, id: 'good-1', title: 'First good one', start: '2090-05-01T10:00', end: '2090-05-01T12:00' },
  { ...sound, id: 'good-2', title: 'Last good one', start: '2090-05-31T10:00', end: '2090-05-31T12:00' },
] as const;

export const BAD_ROWS: readonly BadRows[] = [
  {
    what: 'a zone that nobody knows',
    rows: [{ ...sound, id: 'zone', title: 'Zone', timeZone: 'Mars/Olympus_Mons' }],
    titles: ['Zone'],
    says: ['6:30 – 9:00 PM, local time'],
  },
  {
    what: 'what is no zone at all',
    rows: [{ ...sound, id: 'no-zone', title: 'No zone', timeZone: '<b>Paris</b>' }],
    titles: ['No zone'],
    says: ['6:30 – 9:00 PM, local time'],
  },
  {
    what: 'a start without a zone',
    rows: [{ id: 'floating', title: 'Floating', start: '2090-05-14T18:30' }],
    titles: ['Floating'],
    says: ['6:30 PM, local time'],
  },
  {
    what: 'an end before the start',
    rows: [{ ...sound, id: 'end', title: 'Backwards', end: '2090-05-13T18:30' }],
    titles: ['Backwards'],
    says: ['6:30 PM, Paris time'],
  },
  {
    what: 'the first and the last of all years',
    rows: [
      { ...sound, id: 'ages', title: 'All ages', start: '0001-01-01T00:00', end: '9999-12-31T23:59:59' },
      { id: 'doomsday', title: 'Doomsday', start: '9999-12-31' },
      { id: 'late', title: 'Late', start: '9999-12-31T23:59-12:00' },
    ],
    titles: ['All ages', 'Doomsday', 'Late'],
  },
  {
    what: 'one id three times: the highest sequence counts',
    rows: [
      { ...sound, id: 'twice', title: 'Old', sequence: 1, updated: '2090-01-01T00:00Z' },
      { ...sound, id: 'twice', title: 'New', sequence: '3' },
      { ...sound, id: 'twice', title: 'Older', sequence: 2 },
    ],
    titles: ['New'],
  },
  {
    what: 'one id three times: the newest update counts',
    rows: [
      { ...sound, id: 'again', title: 'Undated' },
      { ...sound, id: 'again', title: 'Newest', updated: '2089-02-01T00:00Z' },
      { ...sound, id: 'again', title: 'Newer', updated: '2089-02-01T00:00+02:00' },
    ],
    titles: ['Newest'],
  },
  {
    what: 'titles of 5,000 characters',
    rows: [
      { ...sound, id: 'words', title: 'word '.repeat(1000) },
      { ...sound, id: 'one-word', title: 'x'.repeat(5000), start: '2090-05-15T18:30', end: '2090-05-15T21:00' },
    ],
    titles: ['word '.repeat(56).trim(), 'x'.repeat(280)],
  },
  {
    what: '40 tags, 40 speakers and 40 languages, each a long word',
    rows: [
      {
        ...sound,
        id: 'tags',
        title: 'Tags',
        tags: Array.from({ length: 40 }, (_, at) => `${'tag'.repeat(40)}-${String(at)}`),
        speakers: Array.from({ length: 40 }, (_, at) => `${'Speaker'.repeat(30)}${String(at)}`),
        languages: Array.from({ length: 40 }, (_, at) => `x-lang${String(at)}`),
        place: { name: 'p'.repeat(500), city: 'c'.repeat(500), street: 's'.repeat(500), postalCode: 'z'.repeat(500) },
        organizer: 'o'.repeat(500),
        track: 't'.repeat(500),
        statusText: 'u'.repeat(500),
        availabilityText: 'v'.repeat(500),
        description: 'd'.repeat(20_000),
        price: { min: 1e15, max: 1e18, currency: 'XXX' },
        capacity: Number.MAX_SAFE_INTEGER,
      },
    ],
    titles: ['Tags'],
  },
  {
    what: 'no place, and one that is nowhere',
    rows: [
      { ...sound, id: 'nowhere', title: 'Nowhere' },
      {
        ...sound,
        id: 'null',
        title: 'Null Island',
        start: '2090-05-14T19:00',
        place: { country: 'Atlantis', city: '' },
        geo: { lat: 0, lon: 0 },
      },
    ],
    titles: ['Nowhere', 'Null Island'],
  },
  {
    what: 'keys that pollute prototypes',
    rows: [
      JSON.parse(
        `{"id":"proto","title":{"en":"Proto","__proto__":"evil","constructor":"evil"},"start":"2090-05-14T18:30","__proto__":{"polluted":true,"status":"cancelled"},
          "constructor":{"prototype":{"polluted":true}},"place":{"__proto__":{"polluted":true},"city":"Paris"},"timeZone":"Europe/Paris"}`,
      ) as unknown,
      { ...sound, id: '__proto__', title: 'Id proto', parentId: 'constructor', seriesId: 'toString' },
      { ...sound, id: 'constructor', title: 'Id constructor', start: '2090-05-16T10:00', tags: ['__proto__'] },
    ],
    titles: ['Proto', 'Id constructor'],
  },
  {
    what: 'script in every text',
    rows: [
      {
        ...sound,
        id: MARKUP.slice(0, 200),
        title: `Script ${MARKUP}`,
        summary: MARKUP,
        description: `${MARKUP}\n\n${MARKUP}`,
        statusText: MARKUP,
        availabilityText: MARKUP,
        place: { name: MARKUP, street: MARKUP, city: MARKUP, region: MARKUP, postalCode: MARKUP },
        online: { url: 'https://live.example/', label: MARKUP },
        speakers: [{ name: MARKUP, url: SCRIPT_URL }],
        organizer: { name: MARKUP, url: SCRIPT_URL },
        source: { name: MARKUP, url: SCRIPT_URL },
        track: MARKUP,
        tags: [MARKUP],
        image: { src: 'https://pictures.example/"onerror="x', alt: MARKUP, credit: MARKUP },
      },
    ],
    titles: [`Script ${MARKUP}`],
    says: [`Script ${MARKUP}`],
  },
  {
    what: 'addresses that are scripts',
    rows: [
      {
        ...sound,
        id: 'urls',
        title: 'Addresses',
        url: SCRIPT_URL,
        registerUrl: ` ${SCRIPT_URL}`,
        online: { url: 'data:text/html,<script>1</script>' },
        image: SCRIPT_URL,
        speakers: [{ name: 'A', url: 'vbscript:x' }],
        organizer: { name: 'B', url: 'JaVaScRiPt:alert(1)' },
      },
    ],
    titles: ['Addresses'],
  },
  {
    what: 'overrides of the direction, and controls',
    rows: [{ ...sound, id: 'bidi', title: `Bidi ${BIDI}`, place: { name: BIDI, city: BIDI }, organizer: BIDI }],
    titles: ['Bidi evil hidden end'],
  },
  {
    what: 'fields of every wrong type',
    rows: [
      {
        ...sound,
        id: 12,
        title: 2090,
        end: 5,
        timeZone: ['Europe/Paris'],
        kind: {},
        status: 7,
        availability: [],
        attendance: true,
        place: 3,
        geo: 'x',
        online: 4,
        summary: false,
        description: [[]],
        communityIds: {},
        speakers: 3,
        organizer: [],
        languages: 'zz-zz-zz-zz-',
        price: 'free',
        registerUrl: {},
        capacity: -1,
        image: true,
        tags: { a: 1 },
        accessibility: 'stairs',
        featured: 'perhaps',
        sequence: 1.5,
        updated: 'yesterday',
      },
    ],
    titles: ['2090'],
    says: ['6:30 PM'],
  },
  {
    what: 'rows that are none',
    rows: [null, 7, 'text', [], {}, { id: 'x' }, { title: 'No start' }, { title: 'Bad start', start: '2090-02-30' }],
    titles: [],
  },
];
