import type { LitElement } from 'lit';
import { Directive, PartType, directive, type ElementPart, type PartInfo } from 'lit/directive.js';

/** Names of args that are no settings of an element. */
const NOT_SETTINGS: ReadonlySet<string> = new Set(['scene']);

class Settings extends Directive {
  readonly #written = new Set<string>();

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('settings() stands on an element');
  }

  override render(_args: object): void {
    // What it writes is written in update, where there is an element.
  }

  override update({ element }: ElementPart, [args]: [object]): void {
    const given = Object.entries(args).filter(([name, value]) => !NOT_SETTINGS.has(name) && value !== undefined);
    const gone = [...this.#written].filter((name) => !given.some(([each]) => each === name));
    for (const name of gone) write(element as HTMLElement, name, null);
    for (const [name, value] of given) write(element as HTMLElement, name, value);
    for (const [name] of given) this.#written.add(name);
  }
}

/**
 * Writes a story's args on an element as a page's author would: as attributes where there is one, else as properties;
 * names that begin with `--` as tokens of its style.
 */
export const settings = directive(Settings);

function write(element: HTMLElement, name: string, value: unknown): void {
  if (name.startsWith('--')) {
    element.style.setProperty(name, wordFor(value));
    return;
  }
  const { elementProperties } = element.constructor as typeof LitElement;
  const attribute = elementProperties.get(name)?.attribute ?? name.toLowerCase();
  if (attribute === false) (element as unknown as Record<string, unknown>)[name] = value ?? undefined;
  else writeAttribute(element, attribute === true ? name.toLowerCase() : attribute, value);
}

function writeAttribute(element: HTMLElement, name: string, value: unknown): void {
  const word = value === true ? '' : wordFor(value);
  if (word === null) element.removeAttribute(name);
  else element.setAttribute(name, word);
}

/** What a page's author would write for a value; null: nothing at all. */
function wordFor(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
