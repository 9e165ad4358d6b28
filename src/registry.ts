/** A tag of ours: every `ouishare-…` that a file of `src` declares for the page. */
type OuishareTag = Extract<keyof HTMLElementTagNameMap, `ouishare-${string}`>;

/**
 * Where each tag's definition is. A tag that is declared and has no line here does not compile. Each import is a door of its own, loaded when a page uses the tag. In the files of a page a shorter module stands in
 * place of this one, with the same functions (scripts/vite-plugins.mjs).
 */
export const registry = {
  'ouishare-article-list': () => import('./widgets/article-list/define.js'),
  'ouishare-community-card': () => import('./widgets/community-card/define.js'),
  'ouishare-community-map': () => import('./widgets/community-map/define.js'),
  'ouishare-connector-list': () => import('./widgets/connector-list/define.js'),
  'ouishare-event-list': () => import('./widgets/event-list/define.js'),
  'ouishare-gathering': () => import('./widgets/gathering/define.js'),
  'ouishare-member-signup': () => import('./widgets/member-signup/define.js'),
  'ouishare-partner-wall': () => import('./widgets/partner-wall/define.js'),
  'ouishare-project-list': () => import('./widgets/project-list/define.js'),
  'ouishare-provider': () => import('./provider/define.js'),
} satisfies Record<OuishareTag, () => Promise<unknown>>;

/** What the doors of the tags are called, the name of the tag without its prefix: `event-list`. */
export const doors: readonly string[] = Object.keys(registry).map((tag) => tag.slice('ouishare-'.length));

/** Loads one of `doors`, which defines its tag; rejects when it cannot be had. */
export function bring(door: string): Promise<unknown> {
  return registry[`ouishare-${door}` as OuishareTag]();
}

/** The files that a door needs, without `.js`, as seen from the autoloader, to be asked for all at once; none without a build. */
export function filesOf(_door: string): readonly string[] {
  return [];
}
