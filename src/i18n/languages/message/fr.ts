import type { MessageWords } from '../../message-messages.js';

export const frMessage: MessageWords = {
  label: 'Votre message',
  replies: 'La réponse y arrivera. Avant cela, un message vous demande de confirmer.',
  send: (name) => `Envoyer à ${name}`,
  sent: (address, name) => `Un message vient de partir vers ${address}. Confirmez-le, et ${name} reçoit le vôtre.`,
  kept: 'Rien n’est gardé une fois le message parti.',
  notGiven: 'Cochez la case pour que nous puissions le transmettre',
  refused: 'Cette page n’a pas le droit d’envoyer des messages. Merci de le dire à son auteur.',
};
