/** A tag of ours: every `ouishare-…` that a file of `src` declares for the page. */
export type OuishareTag = Extract<keyof HTMLElementTagNameMap, `ouishare-${string}`>;

/**
 * Where each tag's definition is. A tag that is declared and has no line here does not compile.
 * Each import is a door of its own, loaded when a page uses the tag.
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
