import { html, type TemplateResult } from 'lit';

/** Levels that a page's author may choose for a widget's heading. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

const LEVELS = {
  2: (id: string, part: string, content: unknown) => html`<h2 id=${id} part=${part} class="title">${content}</h2>`,
  3: (id: string, part: string, content: unknown) => html`<h3 id=${id} part=${part} class="title">${content}</h3>`,
  4: (id: string, part: string, content: unknown) => html`<h4 id=${id} part=${part} class="title">${content}</h4>`,
  5: (id: string, part: string, content: unknown) => html`<h5 id=${id} part=${part} class="title">${content}</h5>`,
  6: (id: string, part: string, content: unknown) => html`<h6 id=${id} part=${part} class="title">${content}</h6>`,
};

/** A level that exists, whatever the attribute said: out of range or no number is the nearest one, 2 by default. */
export function headingLevel(value: number): HeadingLevel {
  const level = Math.min(6, Math.max(2, Math.round(value)));
  return (Number.isNaN(level) ? 2 : level) as HeadingLevel;
}

/**
 * A heading of a level known only at run time, as a native element (WCAG 1.3.1).
 *
 * @param depth how many levels below the widget's own heading: 1 for groups, 2 for rows in them; never beyond h6
 */
export function heading(
  level: number,
  content: unknown,
  { id = '', part = '', depth = 0 }: { id?: string; part?: string; depth?: number } = {},
): TemplateResult {
  return LEVELS[headingLevel(headingLevel(level) + depth)](id, part, content);
}
