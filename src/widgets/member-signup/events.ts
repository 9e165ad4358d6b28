/**
 * A visitor sends the form, and everything in it is in order. Cancelable: `preventDefault()` keeps it here. It carries
 * nothing of what was typed: a page's other scripts learn that somebody joins, not who.
 */
export class SignupSubmitEvent extends Event {
  static readonly type = 'ouishare-signup-submit';

  constructor() {
    super(SignupSubmitEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** The endpoint has taken a sign-up, and a mail to confirm it is on its way. Carries nothing of what was typed. */
export class SignupAcceptEvent extends Event {
  static readonly type = 'ouishare-signup-accept';

  constructor() {
    super(SignupAcceptEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'ouishare-signup-submit': SignupSubmitEvent;
    'ouishare-signup-accept': SignupAcceptEvent;
  }
}
