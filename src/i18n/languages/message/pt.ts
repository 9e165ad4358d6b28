import type { MessageWords } from '../../message-messages.js';

export const ptMessage: MessageWords = {
  label: 'A sua mensagem',
  replies: 'A resposta chega aí. Antes disso, um e-mail pede-lhe que confirme.',
  send: (name) => `Enviar a ${name}`,
  sent: (address, name) => `Acabou de sair um e-mail para ${address}. Confirme-o e ${name} recebe a sua mensagem.`,
  kept: 'Nada é guardado depois do envio.',
  notGiven: 'Marque a caixa para que a possamos transmitir',
  refused: 'Esta página não pode enviar mensagens. Avise o seu autor.',
};
