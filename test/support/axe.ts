import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';

declare global {
  var axe: typeof axeCore;
}

/** What axe-core finds wrong in an element, a line each; empty when all is well. Rules about whole pages are left out. */
export async function faults(element: Element): Promise<string[]> {
  const { violations } = await globalThis.axe.run(element, {
    resultTypes: ['violations'],
    rules: { region: { enabled: false }, 'target-size': { enabled: true } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
}
