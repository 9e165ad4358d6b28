import type { LitElement, ReactiveController } from 'lit';
import type { EventRow } from '../../contract/events.js';
import { eventsData, type StructuredSetting } from './event-data.js';

const TYPE = 'application/ld+json';
/** Tells our script from one that the page's author wrote. */
const MARK = 'data-ouishare-structured-data';
/** The Trusted Types policy that makes the script's text; a page that names its policies names this one. */
const POLICY = 'ouishare-structured-data';

interface ScriptPolicy {
  createScript(json: string): string;
}

interface TrustedTypesWindow {
  readonly trustedTypes?: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy };
}

const rules: ScriptPolicy = { createScript: (json) => json };
let policy: ScriptPolicy | undefined;

/** Made when first needed: where the page refuses the name it reports that once, and the text goes in as a node. */
function scriptPolicy(): ScriptPolicy {
  try {
    policy ??= (window as TrustedTypesWindow).trustedTypes?.createPolicy(POLICY, rules) ?? rules;
  } catch {
    policy = rules;
  }
  return policy;
}

/** Keeps one `<script type="application/ld+json">` with the events that are shown, as a child of its host. */
export class StructuredDataController implements ReactiveController {
  readonly #host: LitElement;
  #script: HTMLScriptElement | undefined;
  #rows: readonly EventRow[] | undefined;
  #key = '';
  #json = '';

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Says these rows; none takes the script away. Cheap where nothing changed. */
  show(rows: readonly EventRow[], setting: StructuredSetting): void {
    const key = `${setting.lang} ${setting.base}`;
    if (rows !== this.#rows || key !== this.#key) {
      this.#rows = rows;
      this.#key = key;
      this.#json = rows.length === 0 ? '' : jsonOf(rows, setting);
    }
    this.#put();
  }

  hostConnected(): void {
    this.#put();
  }

  // A move in the document is no removal: only who is still out a moment later has left.
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#script?.remove();
    });
  }

  #put(): void {
    if (this.#json === '') this.#script?.remove();
    if (this.#json === '' || !this.#host.isConnected) return;
    const script = (this.#script ??= this.#ownScript());
    write(script, this.#json);
    if (script.parentNode !== this.#host) this.#host.append(script);
  }

  /** A page that was kept as HTML, or an element that was cloned, brings the script along. */
  #ownScript(): HTMLScriptElement {
    const found = this.#host.querySelector<HTMLScriptElement>(`:scope > script[type="${TYPE}"][${MARK}]`);
    if (found) return found;
    const script = this.#host.ownerDocument.createElement('script');
    script.type = TYPE;
    script.setAttribute(MARK, '');
    return script;
  }
}

/** Without a "<" nothing in the data ends the element where a page is written out as HTML. */
function jsonOf(rows: readonly EventRow[], setting: StructuredSetting): string {
  return JSON.stringify(eventsData(rows, setting)).replaceAll('<', '\\u003c');
}

/**
 * The text of a script is guarded by Trusted Types (Chromium 156), though this type never runs: without a policy
 * setting `textContent` throws, and a text node goes in with a report.
 */
function write(script: HTMLScriptElement, json: string): void {
  if (script.textContent === json) return;
  try {
    script.textContent = scriptPolicy().createScript(json);
  } catch {
    script.replaceChildren(json);
  }
}
