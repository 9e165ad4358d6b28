import type { EventRow } from '../../src/contract/events.js';
import '../../src/widgets/event-list/define.js';
import { all, html, one, place, textOf, until, type Widget } from './widget.js';

/** Puts an event list with these rows into the page; resolves when it is drawn in its language. */
export async function show(rows: readonly EventRow[], attributes: Record<string, string> = {}): Promise<Widget> {
  const list = document.createElement('ouishare-event-list');
  for (const [name, value] of Object.entries({ lang: 'en', loading: 'eager', ...attributes }))
    list.setAttribute(name, value);
  list.page = rows;
  place(html`<div></div>`).append(list);
  await list.whenReady();
  await until(() => one(list as unknown as Widget, '.frame').lang === list.lang, 'the words');
  return list as unknown as Widget;
}

/** Presses the button of that name. */
export const press = (list: Widget, name: string | RegExp): void => {
  const button = all(list, 'button').find(
    (each) => textOf(each).match(name) ?? each.getAttribute('aria-label')?.match(name),
  );
  if (!button) throw new Error(`no button ${String(name)} in: ${textOf(list.renderRoot)}`);
  button.click();
};
/** The titles that are drawn, in order. */
export const titles = (list: Widget): string[] => all(list, '.opener').map(textOf);
/** The line of facts of the first row. */
export const facts = (list: Widget): string => textOf(one(list, '.event .facts'));
