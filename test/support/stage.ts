import { adoptStyles, html, render, type CSSResultGroup, type CSSResultOrNative } from 'lit';
import { controls } from '../../src/theme/controls.styles.js';
import { tokens } from '../../src/theme/tokens.styles.js';

/** A guest's shadow root in a page, as a widget would have it. */
export interface Stage {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Draws other content in the same place. */
  draw(content: unknown): void;
  /** The one element that matches; throws when there is none. */
  one(selector: string): HTMLElement;
  all(selector: string): HTMLElement[];
}

export interface StageOptions {
  /** Sheets besides `tokens` and `controls`. */
  readonly sheets?: readonly CSSResultGroup[];
  /** Style of the box around the guest, as the page's author would write it. */
  readonly page?: Readonly<Record<string, string>>;
  /** The page's own rules. */
  readonly pageCss?: string;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly tag?: string;
}

const opened: Element[] = [];

/** Opens a stage in the page; `clearStages` takes all away again. */
export function openStage(content: unknown, options: StageOptions = {}): Stage {
  if (options.pageCss !== undefined) {
    const style = document.createElement('style');
    style.textContent = options.pageCss;
    document.head.append(style);
    opened.push(style);
  }
  const box = document.createElement('main');
  for (const [name, value] of Object.entries(options.page ?? {})) box.style.setProperty(name, value);
  if (options.lang !== undefined) box.lang = options.lang;
  if (options.dir !== undefined) box.dir = options.dir;
  const host = document.createElement(options.tag ?? 'ouishare-stage');
  box.append(host);
  document.body.append(box);
  opened.push(box);
  const root = host.attachShadow({ mode: 'open' });
  const sheets = [tokens, controls, ...(options.sheets ?? [])] as unknown[];
  adoptStyles(root, sheets.flat(Infinity) as CSSResultOrNative[]);
  const stage: Stage = {
    host,
    root,
    draw(next) {
      render(html`<div class="frame">${next}</div>`, root);
    },
    one(selector) {
      const found = root.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`nothing matches ${selector}`);
      return found;
    },
    all: (selector) => [...root.querySelectorAll<HTMLElement>(selector)],
  };
  stage.draw(content);
  return stage;
}

export function clearStages(): void {
  for (const element of opened.splice(0)) element.remove();
}

/** Turns the rules of one media query on, as if the visitor had asked for them; returns the way back. */
export function pretendMedia(root: ShadowRoot, query: string): () => void {
  const rules = root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
  const media = rules.filter(
    (rule) => rule instanceof CSSMediaRule && rule.media.mediaText.includes(query),
  ) as CSSMediaRule[];
  if (media.length === 0) throw new Error(`no sheet asks for ${query}`);
  const before = media.map((rule) => rule.media.mediaText);
  for (const rule of media) rule.media.mediaText = 'all';
  return () => {
    media.forEach((rule, at) => {
      rule.media.mediaText = before[at] ?? 'not all';
    });
  };
}
