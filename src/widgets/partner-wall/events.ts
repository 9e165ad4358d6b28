import type { PartnerRow } from '../../contract/partners.js';

/** A visitor opens a partner, or follows its link. Cancelable: `preventDefault()` keeps it closed, and the page where it is. */
export class PartnerSelectEvent extends Event {
  static readonly type = 'ouishare-partner-select';

  /** @param row the partner as it was read */
  constructor(readonly row: PartnerRow) {
    super(PartnerSelectEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'ouishare-partner-select': PartnerSelectEvent;
  }
}
