// What a visitor asked to keep until it can be sent, for as long as the tab is there: a reload loses nothing of it, and a
// closed tab leaves nothing behind (Web Storage, `sessionStorage`). Nothing is written here that nobody asked for.
import { isObject } from '../../client/readers/table.js';
import type { SignupField } from '../../i18n/signup-messages.js';
import type { ConsentAnswer, ConsentBook } from '../../element/form/consents.js';
import type { Sent } from '../../element/form/form-sender.js';

/** A form that can be filled in again. */
export interface Refillable {
  readonly texts: Map<SignupField, string>;
  readonly interests: Set<string>;
  readonly consents: ConsentBook;
}

/** What belongs to a form besides its fields. */
export interface Besides {
  /** Empty for none. */
  readonly communityId: string;
  /** What was last sent: sent again unchanged it is the same sign-up. */
  readonly last: Sent | undefined;
}

interface KeptForm extends Besides {
  readonly texts: Readonly<Record<string, string>>;
  readonly interests: readonly string[];
  readonly consents: Readonly<Record<string, ConsentAnswer>>;
}

/** Keeps a form. False where the browser stores nothing: then nobody may be told that it is kept. */
export function keep(key: string, { texts, interests, consents }: Refillable, besides: Besides): boolean {
  const form: KeptForm = {
    ...besides,
    texts: Object.fromEntries(texts),
    interests: [...interests],
    consents: consents.answers,
  };
  try {
    sessionStorage.setItem(key, JSON.stringify(form));
    return true;
  } catch {
    return false;
  }
}

/** Fills a form with what was kept. @returns undefined where nothing was */
export function refill(key: string, { texts, interests, consents }: Refillable): Besides | undefined {
  const form = kept(key);
  if (!form) return undefined;
  for (const [field, text] of Object.entries(form.texts)) texts.set(field as SignupField, text);
  for (const interest of form.interests) interests.add(interest);
  consents.restore(form.consents);
  return form;
}

// Whatever shares the page's origin can write there: all is looked at.
function kept(key: string): KeptForm | undefined {
  try {
    const form: unknown = JSON.parse(sessionStorage.getItem(key) ?? '');
    return isObject(form) ? readForm(form) : undefined;
  } catch {
    return undefined;
  }
}

/** Erases what was kept. */
export function forget(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Where nothing can be stored there is nothing to forget.
  }
}

function readForm({ texts, interests, consents, communityId, last }: Record<string, unknown>): KeptForm {
  return {
    texts: entriesOf(texts, isText),
    interests: Array.isArray(interests) ? interests.filter(isText) : [],
    consents: entriesOf(consents, isAnswer),
    communityId: isText(communityId) ? communityId : '',
    last: isSent(last) ? last : undefined,
  };
}

function entriesOf<V>(raw: unknown, isValue: (value: unknown) => value is V): Record<string, V> {
  const entries = Object.entries(isObject(raw) ? raw : {});
  return Object.fromEntries(entries.flatMap(([key, value]) => (isValue(value) ? [[key, value]] : [])));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isAnswer(value: unknown): value is ConsentAnswer {
  return isObject(value) && typeof value['given'] === 'boolean' && isText(value['at']) && isText(value['text']);
}

function isSent(value: unknown): value is Sent {
  return isObject(value) && isText(value['content']) && isText(value['id']);
}
