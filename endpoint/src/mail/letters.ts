import { cleanText } from '../../../src/contract/text.js';
import type { MessageContent } from '../messages/message-store.js';
import { chooseWords } from '../words/choose.js';
import type { Words } from '../words/words.js';
import { writeHtml, writeText, type LetterParts } from './letter-forms.js';

/** One mail before it has an address, in both its forms. Nothing in it is fetched from anywhere. */
export interface Letter {
  readonly subject: string;
  /** Plain text: it reads everywhere. */
  readonly text: string;
  /** The same words as a page. */
  readonly html: string;
}

/** What every letter needs to know. */
export interface LetterFacts {
  /** BCP 47 tag of the language to write in. */
  readonly locale: string;
  /** The publisher's own name, as plain text. */
  readonly network: string;
}

/** What a letter with a way out needs. */
export interface WithdrawableFacts extends LetterFacts {
  readonly withdrawUrl: string;
}

/**
 * Asks to confirm. Nothing of what was typed in the form stands in it, not even the name: a stranger could otherwise have words of their
 * own delivered to anyone.
 */
export function confirmLetter(
  facts: WithdrawableFacts & { confirmUrl: string; member: boolean; days: number },
): Letter {
  const { network } = facts;
  return write(facts, ({ mail, page, code }) => ({
    subject: mail.confirmSubject(network),
    before: [mail.greeting, facts.member ? mail.againLead(network) : mail.confirmLead(network)],
    action: { lead: mail.confirmAction, label: page.confirmTitle(network), url: facts.confirmUrl },
    after: [`${mail.ignore} ${mail.confirmLimit(sayNumber(code, facts.days))}`],
    feet: [{ lead: mail.withdraw, url: facts.withdrawUrl }],
  }));
}

/**
 * Asks once more, some days before the sign-up is erased.
 * @param facts.erasedAt epoch ms
 */
export function reminderLetter(facts: WithdrawableFacts & { confirmUrl: string; erasedAt: number }): Letter {
  const { network } = facts;
  return write(facts, ({ mail, page, code }) => ({
    subject: mail.remindSubject(network),
    before: [mail.greeting, mail.remindLead(network, sayDay(code, facts.erasedAt))],
    action: { lead: mail.confirmAction, label: page.confirmTitle(network), url: facts.confirmUrl },
    after: [mail.ignore],
    feet: [{ lead: mail.withdraw, url: facts.withdrawUrl }],
  }));
}

/** Greets a new member. */
export function welcomeLetter(facts: WithdrawableFacts & { dataUrl: string }): Letter {
  const { network } = facts;
  return write(facts, ({ mail }) => ({
    subject: mail.welcomeSubject(network),
    before: [mail.greeting, mail.welcomeLead(network)],
    feet: [
      { lead: mail.data, url: facts.dataUrl },
      { lead: mail.withdraw, url: facts.withdrawUrl },
    ],
  }));
}

/** Says that a member's data is erased: the last mail. */
export function goodbyeLetter(facts: LetterFacts): Letter {
  const { network } = facts;
  return write(facts, ({ mail }) => ({
    subject: mail.goodbyeSubject(network),
    before: [mail.greeting, mail.goodbyeLead(network)],
    feet: [],
  }));
}

/** Carries the link by which a person sees what is held about them. */
export function dataLetter(facts: LetterFacts & { dataUrl: string; hours: number }): Letter {
  const { network } = facts;
  return write(facts, ({ mail, page, code }) => ({
    subject: mail.dataSubject(network),
    before: [mail.greeting, mail.dataLead(network)],
    action: { lead: mail.dataLimit(sayNumber(code, facts.hours)), label: page.dataTitle(network), url: facts.dataUrl },
    after: [mail.ignore],
    feet: [],
  }));
}

/**
 * Asks the sender of a message to confirm it. What they wrote does not stand in it: a stranger could otherwise have words of their own
 * delivered to anyone.
 */
export function messageLetter(facts: LetterFacts & { name: string; messageUrl: string; days: number }): Letter {
  const { network, name } = facts;
  return write(facts, ({ mail, page, code }) => ({
    subject: mail.messageSubject(network),
    before: [mail.greeting, mail.messageLead(network, name)],
    action: { lead: mail.confirmAction, label: page.messageTitle(name), url: facts.messageUrl },
    after: [`${mail.ignore} ${mail.messageLimit(sayNumber(code, facts.days))}`],
    feet: [],
  }));
}

/** Carries a message to whom it is for, in the words of its sender; to answer the mail is to answer them. */
export function relayedLetter(facts: LetterFacts & MessageContent): Letter {
  const { network, email, message } = facts;
  return write(facts, ({ mail }) => ({
    subject: mail.relayedSubject(network),
    before: [mail.greeting, mail.relayedLead(network, email)],
    // Without what turns the text around it.
    quote: cleanText(message, Infinity, true),
    after: [mail.relayedReply(email)],
    feet: [],
  }));
}

function write({ locale, network }: LetterFacts, parts: (words: Words) => Omit<LetterParts, 'network'>): Letter {
  const words = chooseWords(locale);
  const all = { ...parts(words), network };
  return { subject: all.subject, text: writeText(all), html: writeHtml(all, words) };
}

function sayNumber(code: string, value: number): string {
  return new Intl.NumberFormat(code).format(value);
}

function sayDay(code: string, time: number): string {
  return new Intl.DateTimeFormat(code, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}
