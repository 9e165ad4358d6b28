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
  },
  fault: {
    required: (field) => `„${field}“ fehlt.`,
    invalid: (field) => `„${field}“ ist nicht lesbar.`,
    tooLong: (field) => `„${field}“ ist zu lang.`,
    notGiven: 'Ohne Ihre Einwilligung dürfen wir Ihre Daten nicht speichern.',
    other: (field) => `„${field}“ kann nicht angenommen werden.`,
  },
};
