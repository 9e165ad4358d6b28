import type { PersonRow } from '../../contract/people.js';

/** A visitor opens a person. Cancelable: `preventDefault()` keeps it closed, for a page that shows people itself. */
export class PersonSelectEvent extends Event {
  static readonly type = 'ouishare-person-select';

  /** @param row the person as it was read */
  constructor(readonly row: PersonRow) {
    super(PersonSelectEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'ouishare-person-select': PersonSelectEvent;
  }
}
