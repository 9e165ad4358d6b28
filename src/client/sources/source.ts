import type { ResourceName } from '../../contract/words.js';

/** The text of a feed and what is wanted of it. */
export interface Feed {
  readonly text: string;
  /** The address that answered. */
  readonly url: string;
  readonly status: number;
  /** What is looked for in it. */
  readonly resource?: ResourceName | undefined;
  /** What time it is, epoch ms; and between which moments recurrences are spelt out. The source's own span where absent. */
  readonly now?: number;
  readonly from?: number;
  readonly to?: number;
}

/**
 * Turns a feed into a page in the contract's form, which the widget's own tolerant reader then reads like any other.
 *
 * @throws EndpointError `malformed` where nothing can be read
 */
export type Source = (feed: Feed) => unknown;
