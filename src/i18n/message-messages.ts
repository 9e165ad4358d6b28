/**
 * The words of the form that writes to a person, besides those of the sign-up's form, which it shares. English is here; the
 * other languages are `languages/message/<code>.ts`, found by `message-load.ts`.
 */
import type { Named } from './messages.js';

export interface MessageWords {
  /** Label of the box to write in. */
  readonly label: string;
  /** Hint at the address. */
  readonly replies: string;
  readonly send: Named;
  /** Two sentences; split at the address to set it apart. */
  readonly sent: (address: string, name: string) => string;
  /** How long it is kept. */
  readonly kept: string;
  /** At a consent that is missing. */
  readonly notGiven: string;
  readonly refused: string;
}

export const enMessage: MessageWords = {
  label: 'Your message',
  replies: 'The answer comes there. Before that, a mail asks you to confirm.',
  send: (name) => `Send to ${name}`,
  sent: (address, name) => `A mail has just left for ${address}. Confirm there, and ${name} gets your message.`,
  kept: 'Nothing is kept once it has left.',
  notGiven: 'Tick the box so that we may pass it on',
  refused: 'This page may not send messages. Please tell its author.',
};
