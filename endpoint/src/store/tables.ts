import type { ColumnType } from 'kysely';

/**
 * The tables of the store. Every instant is an ISO 8601 string in UTC with milliseconds (so that text order is time order), every
 * yes or no is 1 or 0, every structure is JSON text: the same in SQLite and PostgreSQL.
 */
export interface Tables {
  signups: SignupTable;
  consents: ConsentTable;
  members: MemberTable;
  tokens: TokenTable;
  data_links: DataLinkTable;
  messages: MessageTable;
  feeds: FeedTable;
  mails: MailTable;
  spent_proofs: SpentProofTable;
  settings: SettingTable;
}

/** What happened to a sign-up. `replaced`: the same person confirmed a newer one. Only `pending` and `confirmed` hold personal data. */
export type SignupState = 'pending' | 'confirmed' | 'replaced' | 'withdrawn';

/** One sign-up, whoever sent it. */
export interface SignupTable {
  id: string;
  /** Lower case, for finding; empty once erased. */
  email_key: string;
  /** A keyed hash of `email_key`: stays as the minimal proof after an erasure and tells nobody the address. */
  email_proof: string;
  /** What was sent, as JSON, without consents, proof and trap; empty once erased. */
  content: string;
  /** A keyed hash of everything that the id stands for. */
  content_hash: string;
  locale: string;
  state: ColumnType<string, SignupState, SignupState>;
  received_at: string;
  confirmed_at: string | null;
  erased_at: string | null;
  mails_sent: number;
  last_mail_at: string | null;
  /** When the one reminder was due: sent, or left out because the address belongs to a member by now. */
  reminded_at: string | null;
}

/** The words that a person agreed to, with our own time of receipt: the proof that the GDPR asks for. Holds no name and no address. */
export interface ConsentTable {
  /** Of the sign-up or message that it came with. */
  signup_id: string;
  purpose: string;
  given: number;
  given_at: string | null;
  received_at: string;
  text: string;
  lang: string | null;
  policy_url: string | null;
  policy_version: string | null;
  controller: string | null;
}

/** Who is a member: one row an address, pointing at the sign-up that was confirmed last. */
export interface MemberTable {
  email_key: string;
  signup_id: string;
  since: string;
}

/** What the links in the mails carry; only hashes are kept, so that a copy of the file opens nothing. */
export interface TokenTable {
  hash: string;
  signup_id: string;
  purpose: ColumnType<string, TokenPurpose, TokenPurpose>;
  created_at: string;
}

export type TokenPurpose = 'confirm' | 'withdraw';

/** Links by which a person sees or erases what is held about their address. */
export interface DataLinkTable {
  hash: string;
  email_key: string;
  expires_at: string;
}

/** What became of a message. Only `pending` holds what was written and by whom: what was sent is in the outbox, until it left. */
export type MessageState = 'pending' | 'sent' | 'erased';

/** A message to a person of the network, until its sender has confirmed it. The whole row goes after thirty days. */
export interface MessageTable {
  id: string;
  person_id: string;
  /** Of the sender, in lower case; empty once nothing more is held of them. */
  email_key: string;
  /** A keyed hash of `email_key`: counts what one address was sent in a day. */
  email_proof: string;
  /** `{ email, message }` as JSON; empty once sent or erased. */
  content: string;
  content_hash: string;
  /** What is kept of the token in the mail to the sender. */
  token_hash: string;
  locale: string;
  state: ColumnType<string, MessageState, MessageState>;
  received_at: string;
  sent_at: string | null;
}

/** What a feed gave last time that it did, and when it is asked again. */
export interface FeedTable {
  href: string;
  /** `Gathered` as JSON; empty where it never gave anything. */
  gathered: string;
  /** A hash of it: tells other processes whether they have to read it. */
  stamp: string;
  /** When the feed was last read; empty where it never was. */
  read_at: string;
  /** When anything of this row was last changed: other processes look at what was, and at nothing else. */
  touched_at: string;
  /** Why the last reading failed, in words; empty where it did not. */
  problem: string;
  failures: number;
  next_at: string;
}

/** Mails to send. Where mail is sent, recipient and text are erased as soon as it left. */
export interface MailTable {
  id: string;
  /** The sign-up or message that it is about. */
  signup_id: string | null;
  recipient: string;
  /** Where an answer goes, where that is not the sender's own address; erased with the rest. */
  reply_to: string | null;
  subject: string;
  text: string;
  html: string;
  locale: string;
  created_at: string;
  sent_at: string | null;
  attempts: number;
  next_try_at: string;
}

/** Challenges that were solved and used: each counts once. */
export interface SpentProofTable {
  challenge: string;
  expires_at: string;
}

export interface SettingTable {
  name: string;
  value: string;
}
