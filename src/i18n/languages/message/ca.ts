import type { MessageWords } from '../../message-messages.js';

export const caMessage: MessageWords = {
  label: 'El teu missatge',
  replies: 'La resposta hi arribarà. Abans, un correu et demana que ho confirmis.',
  send: (name) => `Envia a ${name}`,
  sent: (address, name) => `Acaba de sortir un correu cap a ${address}. Confirma-ho i ${name} rebrà el teu missatge.`,
  kept: 'No se’n guarda res un cop enviat.',
  notGiven: 'Marca la casella perquè el puguem transmetre',
  refused: 'Aquesta pàgina no pot enviar missatges. Avisa’n l’autor.',
};
