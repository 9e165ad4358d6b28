import type { EndpointError } from '../client/errors.js';
import type { Drop } from '../client/readers/rows.js';
import type { Resource } from '../client/resource.js';

/** `idle` before anything was asked, then `loading`, then `ready` or `failed`. */
export type Status = Resource<unknown>['status'];

/** A widget's status changed and is drawn. Bubbles through shadow roots. */
export class StatusChangeEvent extends Event {
  static readonly type = 'ouishare-status-change';

  /**
   * @param status what the widget shows now
   * @param error why, when `failed`: also beside old data that is still shown
   */
  constructor(
    readonly status: Status,
    readonly error: EndpointError | undefined,
  ) {
    super(StatusChangeEvent.type, { bubbles: true, composed: true });
  }
}

/** Rows or fields of an answer could not be read; the rest is shown. Told once an answer. */
export class RowsDropEvent extends Event {
  static readonly type = 'ouishare-rows-drop';

  /** @param dropped what was left out and why, in the order of the answer */
  constructor(readonly dropped: readonly Drop[]) {
    super(RowsDropEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'ouishare-status-change': StatusChangeEvent;
    'ouishare-rows-drop': RowsDropEvent;
  }
}
