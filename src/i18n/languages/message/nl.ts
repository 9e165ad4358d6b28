import type { MessageWords } from '../../message-messages.js';

export const nlMessage: MessageWords = {
  label: 'Je bericht',
  replies: 'Het antwoord komt daar aan. Eerst vraagt een mail je om te bevestigen.',
  send: (name) => `Verstuur naar ${name}`,
  sent: (address, name) =>
    `Er is net een mail vertrokken naar ${address}. Bevestig daar, dan krijgt ${name} je bericht.`,
  kept: 'Na verzending bewaren we er niets van.',
  notGiven: 'Vink het vakje aan, dan mogen we het doorgeven',
  refused: 'Deze pagina mag geen berichten versturen. Zeg het tegen de maker.',
};
