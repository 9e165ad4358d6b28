/** A sign-up that passed every check, ready to be stored. */
export interface SignupRecord {
  readonly id: string;
  readonly email: string;
  readonly locale: string;
  /** What was sent without consents, proof and trap. */
  readonly content: Readonly<Record<string, unknown>>;
  readonly consents: readonly ConsentRecord[];
}

/** One consent, in the words that were shown. */
export interface ConsentRecord {
  readonly purpose: string;
  readonly given: boolean;
  /** When the person said so, by their own clock. */
  readonly givenAt?: string | undefined;
  readonly text: string;
  readonly lang?: string | undefined;
  readonly policyUrl?: string | undefined;
  readonly policyVersion?: string | undefined;
  readonly controller?: string | undefined;
}

/** One address is one person, however it is written. (The part before the @ may differ by case in theory; in practice it never does.) */
export function emailKey(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}
