import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';

declare global {
  var axe: typeof axeCore;
}

/**
 * What axe-core finds wrong in an element, a line each; empty when all is well. Rules about whole pages are left out.
 *
 * @param only ids of the rules to look at; default: all
 */
export async function faults(element: Element, only?: readonly string[]): Promise<string[]> {
  const { violations } = await globalThis.axe.run(element, {
    ...(only && { runOnly: { type: 'rule', values: [...only] } }),
    resultTypes: ['violations'],
    rules: { region: { enabled: false }, 'target-size': { enabled: true } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
}
