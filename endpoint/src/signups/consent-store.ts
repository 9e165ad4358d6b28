import type { Work } from '../store/database.js';
import type { Tables } from '../store/tables.js';
import type { ConsentRecord } from './record.js';

/** Stores the consents that came with a sign-up or a message. */
export async function insertConsents(
  work: Work,
  id: string,
  consents: readonly ConsentRecord[],
  receivedAt: string,
): Promise<void> {
  const rows = consents.map((consent) => consentRow(id, consent, receivedAt));
  if (rows.length > 0) await work.insertInto('consents').values(rows).execute();
}

function consentRow(signupId: string, consent: ConsentRecord, receivedAt: string): Tables['consents'] {
  return {
    signup_id: signupId,
    purpose: consent.purpose,
    given: consent.given ? 1 : 0,
    given_at: consent.givenAt ?? null,
    received_at: receivedAt,
    text: consent.text,
    lang: consent.lang ?? null,
    policy_url: consent.policyUrl ?? null,
    policy_version: consent.policyVersion ?? null,
    controller: consent.controller ?? null,
  };
}
