import type {} from 'ouishare-widgets/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

/** What Svelte's checker compares `<ouishare-event-list …>` with. */
type EventListProps = SvelteHTMLElements['ouishare-event-list'];

export const right: EventListProps = {
  class: 'wide',
  view: 'cards',
  groupBy: 'day',
  'page-size': '20',
  page: [],
  'onouishare-event-select': (event) => void event.row.id,
};

// @ts-expect-error there is no such view
export const wrongWord: EventListProps = { view: 'carousel' };
// @ts-expect-error the event has no such field
export const wrongField: EventListProps = { 'onouishare-event-select': (event) => event.community };
