import { chooseWords } from '../words/choose.js';

/** One mail before it has an address. Plain text: it reads everywhere, and nothing in it is fetched. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** What every letter needs to know. */
export interface LetterFacts {
  /** BCP 47 tag of the language to write in. */
  readonly locale: string;
  /** The publisher's own name, as plain text. */
  readonly network: string;
  readonly withdrawUrl: string;
}

/**
 * Asks to confirm. Nothing of what was typed in the form stands in it, not even the name: a stranger could otherwise have words of their
 * own delivered to anyone.
 */
export function confirmLetter(facts: LetterFacts & { confirmUrl: string; member: boolean; days: number }): Letter {
  const { mail, code } = chooseWords(facts.locale);
  const days = new Intl.NumberFormat(code).format(facts.days);
  return {
    subject: mail.confirmSubject(facts.network),
    text: paragraphs(
      mail.greeting,
      facts.member ? mail.againLead(facts.network) : mail.confirmLead(facts.network),
      `${mail.confirmAction}\n${facts.confirmUrl}`,
      `${mail.ignore} ${mail.confirmLimit(days)}`,
      signature(facts),
    ),
  };
}

/** Greets a new member. */
export function welcomeLetter(facts: LetterFacts): Letter {
  const { mail } = chooseWords(facts.locale);
  return {
    subject: mail.welcomeSubject(facts.network),
    text: paragraphs(mail.greeting, mail.welcomeLead(facts.network), signature(facts)),
  };
}

function signature(facts: LetterFacts): string {
  return `-- \n${facts.network}\n${chooseWords(facts.locale).mail.withdraw}\n${facts.withdrawUrl}`;
}

function paragraphs(...parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
