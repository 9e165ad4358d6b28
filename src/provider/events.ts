/**
 * A community was chosen: on the provider before its `community` changes, on a map or card when a visitor opens one.
 * Cancelable: `preventDefault()` on the provider keeps the old choice.
 */
export class CommunitySelectEvent extends Event {
  static readonly type = 'ouishare-community-select';

  /** @param community the id that was chosen; empty for all communities */
  constructor(readonly community: string) {
    super(CommunitySelectEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'ouishare-community-select': CommunitySelectEvent;
  }
}
