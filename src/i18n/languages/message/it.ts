import type { MessageWords } from '../../message-messages.js';

export const itMessage: MessageWords = {
  label: 'Il tuo messaggio',
  replies: 'La risposta arriverà lì. Prima, un’e-mail ti chiede di confermare.',
  send: (name) => `Invia a ${name}`,
  sent: (address, name) =>
    `Un’e-mail è appena partita per ${address}. Conferma lì e ${name} riceverà il tuo messaggio.`,
  kept: 'Nulla viene conservato dopo l’invio.',
  notGiven: 'Spunta la casella perché possiamo trasmetterlo',
  refused: 'Questa pagina non può inviare messaggi. Avvisa chi la cura.',
};
