import type { MessageWords } from '../../message-messages.js';

export const esMessage: MessageWords = {
  label: 'Tu mensaje',
  replies: 'La respuesta llegará ahí. Antes, un correo te pide que lo confirmes.',
  send: (name) => `Enviar a ${name}`,
  sent: (address, name) => `Acaba de salir un correo para ${address}. Confírmalo y ${name} recibirá tu mensaje.`,
  kept: 'No se guarda nada una vez enviado.',
  notGiven: 'Marca la casilla para que podamos transmitirlo',
  refused: 'Esta página no puede enviar mensajes. Avisa a su autor.',
};
