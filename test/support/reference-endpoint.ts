/** Addresses of the reference endpoint under test; see test/support/endpoint-server.ts. */
export interface ReferenceEndpoint {
  /** Takes every sign-up. */
  readonly open: string;
  /** Has too much to do: 429, with the seconds to wait. */
  readonly busy: string;
  /** Takes sign-ups of another page only. */
  readonly guarded: string;
  /** Finds every challenge too old. */
  readonly hurried: string;
  /** Gives the rows of the open one's tables. */
  readonly rows: string;
}

let addresses: Promise<ReferenceEndpoint> | undefined;

export function referenceEndpoint(): Promise<ReferenceEndpoint> {
  addresses ??= fetch('/__reference-endpoint').then(async (answer) => (await answer.json()) as ReferenceEndpoint);
  return addresses;
}

/** A sign-up as it lies in the open endpoint's database. */
export interface StoredSignup {
  readonly id: string;
  readonly locale: string;
  readonly mails_sent: number;
  /** What was sent, as JSON. */
  readonly content: string;
}

export interface StoredConsent {
  readonly signup_id: string;
  readonly purpose: string;
  readonly given: number;
  readonly given_at: string;
  readonly text: string;
  readonly lang: string | null;
  readonly policy_url: string | null;
  readonly policy_version: string | null;
  readonly controller: string | null;
}

/** A message as it lies in the open endpoint's database. */
export interface StoredMessage {
  readonly id: string;
  readonly person_id: string;
  readonly locale: string;
  /** What was sent, as JSON. */
  readonly content: string;
}

async function rows<T>(table: 'signups' | 'consents' | 'messages'): Promise<readonly T[]> {
  const { rows: address } = await referenceEndpoint();
  return (await (await fetch(address + table)).json()) as T[];
}

/** What the database holds of an address. */
export async function storedSignups(email: string): Promise<readonly StoredSignup[]> {
  const all = await rows<StoredSignup>('signups');
  return all.filter(({ content }) => (JSON.parse(content) as { email?: string }).email === email);
}

/** The proof of consent that belongs to a sign-up. */
export async function storedConsents(id: string): Promise<readonly StoredConsent[]> {
  return (await rows<StoredConsent>('consents')).filter((row) => row.signup_id === id);
}

/** The messages that an address has sent. */
export async function storedMessages(email: string): Promise<readonly StoredMessage[]> {
  const all = await rows<StoredMessage>('messages');
  return all.filter(({ content }) => (JSON.parse(content || '{}') as { email?: string }).email === email);
}
