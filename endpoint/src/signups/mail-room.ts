import {
  confirmLetter,
  dataLetter,
  goodbyeLetter,
  reminderLetter,
  welcomeLetter,
  type LetterFacts,
} from '../mail/letters.js';
import { putMail } from '../mail/mail-store.js';
import { messagesSince } from '../messages/message-store.js';
import type { Keys, LinkPurpose, Token } from './keys.js';
import { emailKey } from './record.js';
import {
  addresseeOf,
  isMember,
  mailsSince,
  sendOnSignup,
  type Addressee,
  type KnownPerson,
  type StoredSignup,
} from './signup-store.js';
import type { Work } from '../store/database.js';

/** Unconfirmed sign-ups are erased after so many days (contract.md). */
export const UNCONFIRMED_DAYS = 30;
/** How long the link to one's own data works. */
const DATA_LINK_HOURS = 24;
/** Whoever fills in forms with somebody else's address cannot fill their mailbox. */
const MAILS_PER_ADDRESS_AND_DAY = 10;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export interface MailRoomParts {
  readonly keys: Keys;
  readonly now: () => number;
  /** The publisher's name in a language. */
  readonly networkName: (locale: string) => string;
  /** The absolute address of a page of this endpoint, with a token in it where there is one. */
  readonly pageUrl: (page: LinkPurpose, token?: string) => string;
}

/** Writes the mails about a sign-up, with the links in them, into the outbox: always within the piece of work that they are about. */
export class MailRoom {
  readonly #parts: MailRoomParts;

  constructor(parts: MailRoomParts) {
    this.#parts = parts;
  }

  /** Asks to confirm, unless this address was sent too many mails today. */
  async sendConfirm(work: Work, signup: Addressee & { readonly receivedAt: string }): Promise<void> {
    const key = emailKey(signup.recipient);
    const member = await isMember(work, key);
    if (await this.isFull(work, key)) return;
    const { confirm, withdraw, ...links } = this.#pair(signup.receivedAt);
    const letter = confirmLetter({ ...this.#facts(signup.locale), ...links, days: UNCONFIRMED_DAYS, member });
    await sendOnSignup(work, signup, letter, [confirm, withdraw], this.#time());
  }

  /** Asks once more, and says when all will be erased. */
  async sendReminder(work: Work, signup: StoredSignup): Promise<void> {
    if (await this.isFull(work, signup.email_key)) return;
    const { confirm, withdraw, ...links } = this.#pair(signup.received_at);
    const erasedAt = endOf(signup.received_at);
    const letter = reminderLetter({ ...this.#facts(signup.locale), ...links, erasedAt });
    await sendOnSignup(work, addresseeOf(signup), letter, [confirm, withdraw], this.#time());
  }

  async sendWelcome(work: Work, signup: StoredSignup): Promise<void> {
    const { keys, pageUrl } = this.#parts;
    const withdraw = { ...keys.makeToken('withdraw'), purpose: 'withdraw' as const };
    const letter = welcomeLetter({
      ...this.#facts(signup.locale),
      withdrawUrl: pageUrl('withdraw', withdraw.token),
      dataUrl: pageUrl('data'),
    });
    await sendOnSignup(work, addresseeOf(signup), letter, [withdraw], this.#time());
  }

  /** The last mail to a member who left. It belongs to no sign-up any more, and is erased as soon as it left. */
  async sendGoodbye(work: Work, { recipient, locale }: Addressee): Promise<void> {
    const letter = goodbyeLetter(this.#facts(locale));
    await putMail(work, { ...letter, signupId: null, recipient, locale, now: this.#time() });
  }

  /** Sends the link to one's own data, unless this address was sent too many mails, or too many such links, today. */
  async sendDataLink(work: Work, person: KnownPerson): Promise<void> {
    const { emailKey: key } = person;
    if ((await this.isFull(work, key)) || (await dataLinksOf(work, key)) >= MAILS_PER_ADDRESS_AND_DAY) return;
    const { keys, now, pageUrl } = this.#parts;
    const expiresAt = now() + DATA_LINK_HOURS * HOUR_MS;
    const { token, hash } = keys.makeToken('data', expiresAt);
    await work
      .insertInto('data_links')
      .values({ hash, email_key: key, expires_at: new Date(expiresAt).toISOString() })
      .execute();
    const facts = { ...this.#facts(person.locale), dataUrl: pageUrl('data', token), hours: DATA_LINK_HOURS };
    await sendOnSignup(work, person, dataLetter(facts), [], this.#time());
  }

  /** Whether an address, in lower case, was sent enough for today. */
  async isFull(work: Work, key: string): Promise<boolean> {
    const since = this.#time(-DAY_MS);
    const messages = await messagesSince(work, this.#parts.keys.emailProof(key), since);
    return messages + (await mailsSince(work, key, since)) >= MAILS_PER_ADDRESS_AND_DAY;
  }

  /** The two links of a mail that asks: to confirm, as long as the sign-up is kept, and to withdraw, always. */
  #pair(receivedAt: string): {
    confirm: Token & { purpose: 'confirm' };
    withdraw: Token & { purpose: 'withdraw' };
    confirmUrl: string;
    withdrawUrl: string;
  } {
    const { keys, pageUrl } = this.#parts;
    const confirm = { ...keys.makeToken('confirm', endOf(receivedAt)), purpose: 'confirm' as const };
    const withdraw = { ...keys.makeToken('withdraw'), purpose: 'withdraw' as const };
    return {
      confirm,
      withdraw,
      confirmUrl: pageUrl('confirm', confirm.token),
      withdrawUrl: pageUrl('withdraw', withdraw.token),
    };
  }

  #facts(locale: string): LetterFacts {
    return { locale, network: this.#parts.networkName(locale) };
  }

  #time(offsetMs = 0): string {
    return new Date(this.#parts.now() + offsetMs).toISOString();
  }
}

/** The links to their data that an address has and that still work. */
async function dataLinksOf(work: Work, key: string): Promise<number> {
  const links = await work.selectFrom('data_links').select('hash').where('email_key', '=', key).execute();
  return links.length;
}

/** When an unconfirmed sign-up is erased, epoch ms. */
function endOf(receivedAt: string): number {
  return Date.parse(receivedAt) + UNCONFIRMED_DAYS * DAY_MS;
}
