import { hashText } from '../../contract/text.js';

/** A number from 0 to `count` - 1 that is the same for an id on every machine and day: which of several drawings it gets. */
export function variantOf(id: string, count: number): number {
  return parseInt(hashText(id).slice(0, 7), 36) % count;
}
