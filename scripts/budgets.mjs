// What a page may weigh, in bytes after brotli 11 (1 kB = 1,000 B). Each has a lower bound too: an empty file is small.
// Where a goal (`most`) is missed, `ceiling` is what was reached, and 3 % more: growth fails, and the goal stays in sight.
// Who makes something smaller lowers its ceiling.

/**
 * `page`: doors that a page loads together. `own`: one door's files without what every page with a widget shares.
 * `chunk`: one file that holds this module. `also`: modules asked for by the default view through `import()`.
 *
 * @typedef {{ name: string, most: number, least: number, page?: string[], own?: string, chunk?: string, also?: string[],
 *   core?: boolean, ceiling?: number, because?: string }} Budget
 * @type {readonly Budget[]}
 */
export const BUDGETS = [
  { name: 'autoloader', page: ['ouishare'], most: 1000, least: 400 },
  { name: 'script of a page with frames', page: ['embed'], most: 1000, least: 200 },
  { name: 'script of a framed page', page: ['embed-frame'], most: 1000, least: 200 },
  { name: 'core: Lit, provider, client, English, tokens', core: true, most: 14_000, ceiling: 37_000, least: 6000 },
  { name: 'event list, own code', own: 'event-list', most: 7000, ceiling: 15_150, least: 1500 },
  { name: 'community map, own code', own: 'community-map', most: 9000, ceiling: 18_710, least: 1500 },
  // 0.6 kB of it since a message to a person is written in the same form, whose parts are a file of their own.
  { name: 'sign-up, own code', own: 'member-signup', most: 7000, ceiling: 9_720, least: 1500 },
  { name: 'partner wall, own code', own: 'partner-wall', most: 2500, ceiling: 4_470, least: 600 },
  { name: 'connector list, own code', own: 'connector-list', most: 7000, least: 2500 },
  { name: 'article list, own code', own: 'article-list', most: 7000, least: 2500 },
  { name: 'project list, own code', own: 'project-list', most: 7000, least: 2500 },
  { name: 'gathering, own code', own: 'gathering', most: 14_000, least: 4000 },
  { name: 'community card, own code', own: 'community-card', most: 2500, least: 1000 },
  { name: 'outline of the land', chunk: 'src/ui/place-map/land-path.ts', most: 6400, least: 3000 },
  { name: 'page with the event list', page: ['provider', 'event-list'], most: 22_000, ceiling: 51_500, least: 9000 },
  {
    name: 'page with the map',
    page: ['provider', 'community-map'],
    also: ['src/ui/place-map/land-path.ts'],
    most: 30_000,
    ceiling: 59_860,
    least: 12_000,
  },
  {
    name: 'page with all four widgets',
    page: ['provider', 'event-list', 'community-map', 'member-signup', 'partner-wall'],
    also: ['src/ui/place-map/land-path.ts'],
    most: 46_000,
    ceiling: 88_940,
    least: 15_000,
  },
];

/** Every language that is not in the core, each of its two kinds of words. */
export const LANGUAGE_BUDGET = { most: 1500, least: 150 };

/** Ceilings of the languages whose words of the lists are over the goal. */
export const LANGUAGE_CEILINGS = {
  ar: 3300,
  ca: 3140,
  de: 2950,
  es: 2900,
  fr: 3160,
  it: 3000,
  nl: 2910,
  pt: 3010,
};
