import { html, nothing, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { Limits } from '../src/client/endpoint-client.js';
import { ProviderElement } from '../src/provider/provider.js';
import { fixtureClient, type FixtureAnswers } from '../test/support/fixture-client.js';

/** The page around a widget in a story, and what the endpoint answers there. */
export interface Scene {
  /** Without any the widget has no endpoint. */
  readonly answers?: FixtureAnswers;
  readonly limits?: Partial<Limits>;
  /** The author's own content inside the tag. */
  readonly inside?: TemplateResult;
  /** Language of the page around it, and its direction. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly look?: Look;
  /** Nothing ever comes: a test does not wait for it. */
  readonly isPending?: boolean;
}

/** What the page's author wrote in CSS: properties and tokens, by name. */
export type Look = Readonly<Record<string, string>>;

/** Args of a story besides those of its element. */
export interface Staged {
  scene?: Scene;
}

/** Controls for settings whose words the manifest names by their type only, and none for what is no setting. */
export function choices(settings: Readonly<Record<string, readonly string[]>> = {}) {
  const all = Object.entries(settings).map(([name, options]) => [name, { control: 'inline-radio', options }] as const);
  return { ...Object.fromEntries(all), scene: { table: { disable: true } } } as const;
}

/** A page in the dark, as a host that says so in its `color-scheme`. */
export const DARK: Look = { 'color-scheme': 'dark', 'background-color': '#121413', color: '#e9ecea' };

/** Widgets below each other, with the room between them that a page gives its sections. */
export const STACK: Look = { display: 'grid', gap: '5em', 'grid-template-columns': 'minmax(0, 1fr)' };

/** A column of so many pixels, as a sidebar is one. */
export function column(width: number): Look {
  return { 'inline-size': `min(${String(width)}px, 100%)` };
}

class Provided extends Directive {
  #answers: FixtureAnswers | undefined;

  override render(_scene: Scene): void {
    // It needs the element.
  }

  // One client for as long as the story stands there: a change of its controls asks nothing anew.
  override update({ element }: ElementPart, [{ answers, limits }]: [Scene]): void {
    if (answers === this.#answers || !(element instanceof ProviderElement)) return;
    this.#answers = answers;
    element.client = answers && fixtureClient(answers, limits);
  }
}

/** Gives a provider a client that answers as the scene says. */
export const provided = directive(Provided);

class Looks extends Directive {
  override render(_look: Look): void {
    // It needs the element.
  }

  override update({ element }: ElementPart, [look]: [Look]): void {
    for (const [name, value] of Object.entries(look)) (element as HTMLElement).style.setProperty(name, value);
  }
}

/** Writes CSS on an element of a story's page. */
export const looks = directive(Looks);

/** A widget, or several, in the page that the scene describes. */
export function staged(scene: Scene, content: TemplateResult): TemplateResult {
  const { lang, dir, look = {} } = scene;
  return html`<div lang=${lang ?? nothing} dir=${dir ?? nothing} ${looks(look)}>
    <ouishare-provider ${provided(scene)}>${content}</ouishare-provider>
  </div>`;
}
