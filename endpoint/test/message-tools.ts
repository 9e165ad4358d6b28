import { randomUUID } from 'node:crypto';
import type { Message } from '../../src/contract/signup.js';
import type { Network } from '../src/network/network.js';
import { startTest, type TestEndpoint, type TestOptions } from './harness.js';
import { here } from './membership-tools.js';
import { linkIn, outboxOf, postJson, solvedProof, type SeenMail } from './signup-tools.js';
import { smallNetwork } from './small-network.js';

/** What the manifest asks of who writes. */
export const consents = [
  { purpose: 'message', required: true, text: { fr: 'J’accepte de transmettre.', en: 'Pass it on.' } },
];

/** Three people: one with a mailbox who reads Arabic, one with a mailbox, one without who claims to have one. */
export function network(): Network {
  const small = smallNetwork();
  return {
    ...small,
    manifest: { ...small.manifest, messages: { href: 'elsewhere', challenge: 'elsewhere/challenge', consents } },
    people: [
      { id: 'salma', name: 'Salma B.', languages: ['ar', 'fr'], consent: 'public' },
      { id: 'omar', name: 'Omar T.', consent: 'public' },
      { id: 'ines', name: 'Ines A.', acceptsMessages: true, consent: 'public' },
    ],
  };
}

/** `gone` is nobody of the network. */
export const mailboxes = new Map([
  ['salma', 'salma@people.example'],
  ['omar', 'omar@people.example'],
  ['gone', 'gone@people.example'],
]);

/** An endpoint where two people can be written to. */
export const start = (options: TestOptions = {}): Promise<TestEndpoint> =>
  startTest({ source: network, mailboxes, ...options });

/** What a good form sends; each call is another message. */
export function goodMessage(changes: Partial<Message> = {}): Message {
  return {
    id: randomUUID(),
    personId: 'salma',
    email: 'Lea@Example.org',
    message: 'Bonjour Salma,\n\nun café vendredi ?',
    locale: 'fr',
    consents: [
      {
        purpose: 'message',
        given: true,
        givenAt: '2026-05-20T11:59:00Z',
        text: 'J’accepte de transmettre.',
        lang: 'fr',
      },
    ],
    ...changes,
  };
}

/** Sends a message with its proof. */
export async function sendMessage(endpoint: TestEndpoint, message: Message): Promise<Response> {
  return postJson(`${endpoint.api}messages`, { ...message, proof: await solvedProof(endpoint.api) });
}

/** The page behind the link in the mail that asks to confirm a message to somebody. */
export async function pageOf(endpoint: TestEndpoint, name = 'Salma B.'): Promise<string> {
  const mails = await outboxOf(endpoint);
  const mail = mails.find(({ text }) => text.includes(name) && text.includes('/messages/confirm?'));
  return here(endpoint, linkIn(mail, 'message'));
}

/** Presses a button of that page. */
export const press = (page: string, action: 'send' | 'erase'): Promise<Response> =>
  fetch(page, { method: 'POST', body: new URLSearchParams({ do: action }) });

/** What the network’s people were sent. */
export const sent = async (endpoint: TestEndpoint): Promise<readonly SeenMail[]> =>
  (await outboxOf(endpoint)).filter(({ recipient }) => recipient.endsWith('@people.example'));
