import { giveWay } from '../client/abort.js';

/**
 * Waits for a task of its own before the first drawing. What the page gives inside the tag stays where it is meanwhile, so
 * that nothing below moves up.
 *
 * @param root nothing is drawn into it yet
 */
export async function ownTurn(root: ParentNode): Promise<void> {
  const meanwhile = document.createElement('slot');
  root.append(meanwhile);
  await giveWay();
  meanwhile.remove();
}
