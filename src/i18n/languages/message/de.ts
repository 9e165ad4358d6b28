import type { MessageWords } from '../../message-messages.js';

export const deMessage: MessageWords = {
  label: 'Ihre Nachricht',
  replies: 'Dorthin kommt die Antwort. Vorher bittet eine E-Mail um Bestätigung.',
  send: (name) => `An ${name} senden`,
  sent: (address, name) =>
    `Eine E-Mail ist an ${address} unterwegs. Bestätigen Sie dort, dann erhält ${name} Ihre Nachricht.`,
  kept: 'Nach dem Versand wird nichts davon aufbewahrt.',
  notGiven: 'Setzen Sie den Haken, damit wir sie weitergeben dürfen',
  refused: 'Diese Seite darf keine Nachrichten senden. Bitte sagen Sie es ihrem Autor.',
};
