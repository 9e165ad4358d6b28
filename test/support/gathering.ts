import '../../src/widgets/gathering/define.js';
import { eventPage } from './fixtures/events.js';
import { gatheringPage, type GatheringTold } from './fixtures/gathering.js';
import { misbehavingPlace } from './misbehaving.js';
import { all, html, placeWidget, textOf, type Widget } from './widget.js';

const NOW = new Date();

/** A gathering over a server of its own, ready. @param past answer to what is over */
export async function gatheringOf(
  told: GatheringTold = {},
  attributes: Record<string, string> = {},
  past: unknown = eventPage(NOW, { items: [] }),
): Promise<Widget> {
  const server = await misbehavingPlace();
  await server.answer('events.json', { body: gatheringPage(NOW, told) });
  await server.answer('past-events.json', { body: past });
  const widget = placeWidget(
    html`<ouishare-gathering lang=${attributes['lang'] ?? 'en'} loading="eager"></ouishare-gathering>`,
  );
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  widget.setAttribute('endpoint', server.base);
  await widget.whenReady();
  return widget;
}

/** Titles of the sessions that are shown. */
export const titles = (widget: Widget): string[] => all(widget, '.track .title').map(textOf);
/** A session by its title. */
export const session = (widget: Widget, title: string): HTMLElement | undefined =>
  all(widget, '.track').find((each) => textOf(each.querySelector('.title')) === title);
/** Presses the button that says this. */
export const pressIn = (widget: Widget, words: string): void => {
  const found = all(widget, 'button').find((button) => textOf(button) === words);
  if (!found) throw new Error(`no button ${words}`);
  found.click();
};
/** Marks a session for one’s own programme. */
export const mark = async (widget: Widget, title: string): Promise<void> => {
  session(widget, title)?.querySelector<HTMLElement>('.mark')?.click();
  await widget.updateComplete;
};
