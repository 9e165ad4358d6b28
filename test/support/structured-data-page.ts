/** Runs in a page of its own, under the policies of that page: shows two lists one after the other and tells what came of it. */
import type { LitElement } from 'lit';
import { StructuredDataController } from '../../src/element/structured-data/structured-data.js';

/** What came of it: what the policy refused, and the script that is there. */
export interface Told {
  readonly refused: readonly string[];
  readonly text: string;
  readonly type: string;
}

const refused: string[] = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) => {
  refused.push(`${effectiveDirective} ${sample}`);
});
const host = document.createElement('div');
document.body.append(host);
// The part of an element that the controller uses.
const element = Object.assign(host, { addController: () => undefined }) as unknown as LitElement;
const data = new StructuredDataController(element);
for (const title of ['First title', 'Second title']) {
  data.show([{ id: 'a', title, start: '2090-01-01' }], { lang: 'en', base: 'https://paris.example/' });
}
setTimeout(() => {
  const script = host.querySelector('script');
  const told: Told = { refused, text: script?.textContent ?? '', type: script?.type ?? '' };
  parent.postMessage(told, '*');
}, 100);
