import type { Words } from './words.js';

export const de: Words = {
  code: 'de',
  direction: 'ltr',
  calendar: { cancelled: 'Abgesagt', postponed: 'Verschoben', online: 'Online' },
  mail: {
    greeting: 'Guten Tag,',
    confirmSubject: (network) => `Bitte bestätigen: ${network}`,
    confirmLead: (network) =>
      `Jemand, hoffentlich Sie, hat mit dieser Adresse um Aufnahme bei ${network} gebeten. Es fehlt nur noch Ihre Bestätigung.`,
    againLead: (network) =>
      `Sie gehören bereits zu ${network}. Jemand, hoffentlich Sie, hat das Formular noch einmal ausgefüllt. Bestätigen Sie, wenn diese Angaben die bisherigen ersetzen sollen; sonst ändert sich nichts.`,
    confirmAction: 'Öffnen Sie diese Seite und drücken Sie den Knopf:',
    confirmLimit: (days) => `Ohne Bestätigung löschen wir alles nach ${days} Tagen.`,
    ignore: 'Das waren nicht Sie? Dann tun Sie einfach nichts.',
    withdraw: 'Um auszutreten und Ihre Daten löschen zu lassen, jederzeit:',
    welcomeSubject: (network) => `Willkommen bei ${network}`,
    welcomeLead: (network) => `Sie gehören jetzt zu ${network}. Schön, dass Sie da sind.`,
    remindSubject: (network) => `Noch offen: ${network}`,
    remindLead: (network, day) =>
      `Vor einigen Wochen hat jemand, hoffentlich Sie, mit dieser Adresse um Aufnahme bei ${network} gebeten, aber nicht bestätigt. Am ${day} löschen wir diese Anfrage und schreiben deswegen nicht noch einmal.`,
    goodbyeSubject: (network) => `Ihre Daten sind gelöscht: ${network}`,
    goodbyeLead: (network) =>
      `Sie haben ${network} verlassen, und was Sie uns geschickt haben, ist gelöscht. Nur die Daten Ihrer Einwilligung bleiben als Nachweis, ohne Namen und Adresse. Dies ist unsere letzte Nachricht; Sie können jederzeit wiederkommen.`,
    data: 'Um zu sehen, was wir über Sie gespeichert haben:',
    dataSubject: (network) => `Ihre Daten bei ${network}`,
    dataLead: (network) => `Jemand, hoffentlich Sie, hat gefragt, was ${network} zu dieser Adresse gespeichert hat.`,
    dataLimit: (hours) => `Auf dieser Seite können Sie es ${hours} Stunden lang herunterladen oder löschen lassen:`,
    messageSubject: (network) => `Bitte bestätigen Sie Ihre Nachricht: ${network}`,
    messageLead: (network, person) =>
      `Jemand, hoffentlich Sie, hat ${person} über eine Seite von ${network} geschrieben und diese Adresse angegeben. Die Nachricht geht hinaus, sobald Sie bestätigen.`,
    messageLimit: (days) => `Ohne Bestätigung löschen wir sie nach ${days} Tagen.`,
    relayedSubject: (network) => `Eine Nachricht über ${network}`,
    relayedLead: (network, email) => `${email} hat Ihnen über ${network} geschrieben:`,
    relayedReply: (email) => `Eine Antwort auf diese E-Mail geht direkt an ${email} und zeigt Ihre Adresse.`,
  },
  page: {
    confirmTitle: (network) => `Mitmachen bei ${network}`,
    confirmLead: 'Ein Schritt fehlt noch: Bestätigen Sie, dass Sie es sind.',
    confirmButton: 'Ja, ich mache mit',
    confirmedTitle: 'Geschafft',
    confirmedLead: (network) => `Willkommen bei ${network}. Sie können diese Seite schließen.`,
    withdrawTitle: (network) => `${network} verlassen`,
    withdrawLead:
      'Wir löschen, was Sie uns geschickt haben. Als Nachweis bleiben nur die Zeitpunkte Ihrer Einwilligung, ohne Name und Adresse.',
    withdrawButton: 'Austreten und Daten löschen',
    withdrawnTitle: 'Ihre Daten sind gelöscht',
    withdrawnLead: 'Hier ist nichts mehr mit Ihrem Namen oder Ihrer Adresse. Sie können jederzeit wiederkommen.',
    goneTitle: 'Dieser Link führt nirgendwo mehr hin',
    goneLead:
      'Er wurde benutzt, ersetzt oder ist zu alt. Es hat sich nichts geändert. Wenn Sie mitmachen wollten, füllen Sie bitte das Formular noch einmal aus.',
    sentTitle: 'Sehen Sie in Ihr Postfach',
    sentLead:
      'Wir haben Ihnen eine Nachricht geschickt. Öffnen Sie den Link darin und drücken Sie den Knopf: Dann sind Sie dabei.',
    sentHint:
      'Nach einigen Minuten nichts da? Sehen Sie im Spam-Ordner nach, oder prüfen Sie die Adresse und senden Sie das Formular noch einmal.',
    refusedTitle: 'Es fehlt etwas oder etwas stimmt nicht',
    refusedLead: 'Es wurde nichts gesendet. Bitte gehen Sie zurück und ändern Sie dies:',
    refusedBack: 'Mit der Zurück-Taste des Browsers bleibt erhalten, was Sie geschrieben haben.',
    busyTitle: 'Zu viele auf einmal',
    busyLead: 'Bitte warten Sie einige Minuten und senden Sie das Formular noch einmal. Es wurde nichts gespeichert.',
    dataTitle: (network) => `Ihre Daten bei ${network}`,
    askLead:
      'Geben Sie Ihre Adresse ein. Wenn wir etwas dazu gespeichert haben, schicken wir ihr einen Link, mit dem Sie es herunterladen oder löschen lassen können.',
    askLabel: 'E-Mail-Adresse',
    askButton: 'Link zuschicken',
    askedLead: 'Wenn wir etwas zu dieser Adresse gespeichert haben, ist eine Nachricht mit einem Link unterwegs.',
    dataPageLead:
      'Hier können Sie alles herunterladen, was wir über Sie gespeichert haben, oder austreten und es löschen lassen.',
    dataButton: 'Meine Daten herunterladen',
    messageTitle: (person) => `Ihre Nachricht an ${person}`,
    messageButton: 'Meine Nachricht senden',
    messageErase: 'Löschen',
    messageSentTitle: 'Ihre Nachricht ist unterwegs',
    messageSentLead: (person) =>
      `${person} erhält sie per E-Mail und kann an Ihre Adresse antworten. Wir behalten keine Kopie.`,
    messageErasedTitle: 'Ihre Nachricht ist gelöscht',
    messageErasedLead: 'Sie wurde nicht gesendet, und nichts davon bleibt hier.',
    messageFullTitle: 'Heute wurde viel geschrieben',
    messageFullLead: (person) =>
      `${person} hat heute viele Nachrichten erhalten. Bitte öffnen Sie diesen Link morgen noch einmal; bis dahin bleibt Ihre Nachricht hier.`,
    messageGoneLead:
      'Er wurde benutzt, ersetzt oder ist zu alt. Nichts hat sich geändert. Wenn Sie schreiben wollten, senden Sie das Formular bitte noch einmal.',
  },
  fault: {
    required: (field) => `„${field}“ fehlt.`,
    invalid: (field) => `„${field}“ ist nicht lesbar.`,
    tooLong: (field) => `„${field}“ ist zu lang.`,
    notGiven: 'Ohne Ihre Einwilligung dürfen wir Ihre Daten nicht speichern.',
    other: (field) => `„${field}“ kann nicht angenommen werden.`,
  },
};
