/**
 * Everything that this endpoint says to a person, in pages and mails. No optional key: a language that lacks a sentence does not compile.
 * `network` is the publisher's own name for itself, as plain text.
 */
export interface Words {
  /** BCP 47 code. */
  readonly code: string;
  readonly direction: 'ltr' | 'rtl';
  /** Said in the title of an event, for many calendars show no status, and where a place would be. */
  readonly calendar: { readonly cancelled: string; readonly postponed: string; readonly online: string };
  readonly mail: {
    readonly greeting: string;
    readonly confirmSubject: (network: string) => string;
    readonly confirmLead: (network: string) => string;
    /** In place of `confirmLead` where the address is a member's already. */
    readonly againLead: (network: string) => string;
    readonly confirmAction: string;
    readonly confirmLimit: (days: string) => string;
    readonly ignore: string;
    readonly withdraw: string;
    readonly welcomeSubject: (network: string) => string;
    readonly welcomeLead: (network: string) => string;
    readonly remindSubject: (network: string) => string;
    /** `day`: when all is erased, as a whole date. */
    readonly remindLead: (network: string, day: string) => string;
    readonly goodbyeSubject: (network: string) => string;
    readonly goodbyeLead: (network: string) => string;
    /** Before the address of the page where people ask for their data. */
    readonly data: string;
    readonly dataSubject: (network: string) => string;
    readonly dataLead: (network: string) => string;
    readonly dataLimit: (hours: string) => string;
    /** To somebody who wrote to a person of the network: confirm, then it leaves. */
    readonly messageSubject: (network: string) => string;
    readonly messageLead: (network: string, person: string) => string;
    readonly messageLimit: (days: string) => string;
    /** To the person who was written to. */
    readonly relayedSubject: (network: string) => string;
    readonly relayedLead: (network: string, email: string) => string;
    readonly relayedReply: (email: string) => string;
  };
  readonly page: {
    readonly confirmTitle: (network: string) => string;
    readonly confirmLead: string;
    readonly confirmButton: string;
    readonly confirmedTitle: string;
    readonly confirmedLead: (network: string) => string;
    readonly withdrawTitle: (network: string) => string;
    readonly withdrawLead: string;
    readonly withdrawButton: string;
    readonly withdrawnTitle: string;
    readonly withdrawnLead: string;
    readonly goneTitle: string;
    readonly goneLead: string;
    readonly sentTitle: string;
    readonly sentLead: string;
    readonly sentHint: string;
    readonly refusedTitle: string;
    readonly refusedLead: string;
    readonly refusedBack: string;
    readonly busyTitle: string;
    readonly busyLead: string;
    /** Title of both pages about a person's own data. */
    readonly dataTitle: (network: string) => string;
    readonly askLead: string;
    readonly askLabel: string;
    readonly askButton: string;
    readonly askedLead: string;
    readonly dataPageLead: string;
    readonly dataButton: string;
    /** Pages behind the link in the mail to the sender of a message. */
    readonly messageTitle: (person: string) => string;
    readonly messageButton: string;
    readonly messageErase: string;
    readonly messageSentTitle: string;
    readonly messageSentLead: (person: string) => string;
    readonly messageErasedTitle: string;
    readonly messageErasedLead: string;
    readonly messageFullTitle: string;
    readonly messageFullLead: (person: string) => string;
    readonly messageGoneLead: string;
  };
  /** What is wrong with one field of a plain form; `field` is the field's own name as the form wrote it. */
  readonly fault: {
    readonly required: (field: string) => string;
    readonly invalid: (field: string) => string;
    readonly tooLong: (field: string) => string;
    readonly notGiven: string;
    readonly other: (field: string) => string;
  };
}
