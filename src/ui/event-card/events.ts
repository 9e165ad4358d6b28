import type { EventRow } from '../../contract/events.js';

/** A visitor opened an event. Cancelable: `preventDefault()` keeps it closed, for a page that shows it elsewhere. */
export class EventSelectEvent extends Event {
  static readonly type = 'ouishare-event-select';

  /** @param row the event as it was read */
  constructor(readonly row: EventRow) {
    super(EventSelectEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'ouishare-event-select': EventSelectEvent;
  }
}
