import type { Words } from './words.js';

export const en: Words = {
  code: 'en',
  direction: 'ltr',
  calendar: { cancelled: 'Cancelled', postponed: 'Postponed', online: 'Online' },
  mail: {
    greeting: 'Hello,',
    confirmSubject: (network) => `Please confirm: ${network}`,
    confirmLead: (network) =>
      `Somebody, we hope you, asked for this address to join ${network}. You are in once you confirm.`,
    againLead: (network) =>
      `You are a member of ${network} already. Somebody, we hope you, filled in the form once more. Confirm if what you wrote there should replace what we have; otherwise nothing changes.`,
    confirmAction: 'Open this page and press the button:',
    confirmLimit: (days) => `If you do not confirm, we erase all of this after ${days} days.`,
    ignore: 'It was not you? Then do nothing.',
    withdraw: 'To leave and have your data erased, at any time:',
    welcomeSubject: (network) => `Welcome to ${network}`,
    welcomeLead: (network) => `You are a member of ${network} now. We are glad that you are here.`,
    remindSubject: (network) => `Still open: ${network}`,
    remindLead: (network, day) =>
      `Some weeks ago somebody, we hope you, asked for this address to join ${network}. It was not confirmed. On ${day} we erase that request, and we will not write about it again.`,
    goodbyeSubject: (network) => `Your data is erased: ${network}`,
    goodbyeLead: (network) =>
      `You have left ${network}, and what you sent us is erased. Only the dates of your consent stay, without name and address, as proof. This is our last mail; you are welcome back at any time.`,
    data: 'To see what we hold about you:',
    dataSubject: (network) => `Your data at ${network}`,
    dataLead: (network) => `Somebody, we hope you, asked what ${network} holds about this address.`,
    dataLimit: (hours) => `Within ${hours} hours this page lets you download it or have it erased:`,
    messageSubject: (network) => `Please confirm your message: ${network}`,
    messageLead: (network, person) =>
      `Somebody, we hope you, wrote to ${person} on a page of ${network} and gave this address. The message leaves once you confirm.`,
    messageLimit: (days) => `If you do not confirm, we erase it after ${days} days.`,
    relayedSubject: (network) => `A message through ${network}`,
    relayedLead: (network, email) => `${email} wrote to you through ${network}:`,
    relayedReply: (email) => `An answer to this mail goes straight to ${email} and shows them your address.`,
  },
  page: {
    confirmTitle: (network) => `Join ${network}`,
    confirmLead: 'One step is left: confirm that this is you.',
    confirmButton: 'Yes, I am joining',
    confirmedTitle: 'You are in',
    confirmedLead: (network) => `Welcome to ${network}. You can close this page.`,
    withdrawTitle: (network) => `Leave ${network}`,
    withdrawLead: 'We erase what you sent us. Only the dates of your consent stay, without name and address, as proof.',
    withdrawButton: 'Leave and erase my data',
    withdrawnTitle: 'Your data is erased',
    withdrawnLead: 'Nothing with your name or address is left here. You are welcome back at any time.',
    goneTitle: 'This link leads nowhere any more',
    goneLead:
      'It was used, replaced, or is too old. Nothing has changed. If you wanted to join, please fill in the form again.',
    sentTitle: 'Look into your mailbox',
    sentLead: 'We have sent you a mail. Open the link in it and press the button: then you are in.',
    sentHint:
      'No mail after a few minutes? Look among the unwanted mail, or check the address and send the form again.',
    refusedTitle: 'Something is missing or not right',
    refusedLead: 'Nothing has been sent. Please go back and change this:',
    refusedBack: 'Your browser’s back button keeps what you typed.',
    busyTitle: 'Too many at once',
    busyLead: 'Please wait a few minutes and send the form again. Nothing has been stored.',
    dataTitle: (network) => `Your data at ${network}`,
    askLead:
      'Write your address. If we hold something about it, we send it a link by which you can download it or have it erased.',
    askLabel: 'E-mail address',
    askButton: 'Send me the link',
    askedLead: 'If we hold something about this address, a mail with a link is on its way to it.',
    dataPageLead: 'Here you can download everything that we hold about you, or leave and have it erased.',
    dataButton: 'Download my data',
    messageTitle: (person) => `Your message to ${person}`,
    messageButton: 'Send my message',
    messageErase: 'Erase it',
    messageSentTitle: 'Your message is on its way',
    messageSentLead: (person) => `${person} gets it by mail and can answer to your address. We keep no copy.`,
    messageErasedTitle: 'Your message is erased',
    messageErasedLead: 'It was not sent, and nothing of it is left here.',
    messageFullTitle: 'Much was written today',
    messageFullLead: (person) =>
      `${person} has been sent many messages today. Please open this link again tomorrow; your message stays here until then.`,
    messageGoneLead:
      'It was used, replaced, or is too old. Nothing has changed. If you wanted to write, please send the form again.',
  },
  fault: {
    required: (field) => `“${field}” is missing.`,
    invalid: (field) => `“${field}” cannot be read.`,
    tooLong: (field) => `“${field}” is too long.`,
    notGiven: 'Without your consent we may not store your data.',
    other: (field) => `“${field}” cannot be accepted.`,
  },
};
