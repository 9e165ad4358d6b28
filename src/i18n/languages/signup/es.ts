import { countedFor } from '../../intl.js';
import { las } from '../es.js';
import type { SignupWords } from '../../signup-messages.js';

const counted = countedFor('es');

export const esSignup: SignupWords = {
  join: (name) => `Unirse a ${name}`,
  promises: [
    'Los eventos de tu ciudad, una vez al mes.',
    'Una puerta de entrada a los proyectos y a los conectores.',
    'Ninguna dirección vendida ni cedida. Te vas con un clic.',
  ],
  fields: {
    email: 'Correo electrónico',
    name: 'Nombre',
    communityIds: 'Tu comunidad',
    country: 'País',
    city: 'Ciudad',
    occupation: 'A qué te dedicas',
    interests: 'Qué te interesa',
    skills: 'Qué se te da bien',
    heardFrom: '¿Cómo conociste OuiShare?',
    message: 'Unas palabras para nosotros',
  },
  hints: {
    email: 'Allí recibirás un mensaje de confirmación.',
    interests: 'Tantos como quieras.',
    skills: 'Separa con comas.',
    message: (shown) => `${shown} caracteres como máximo.`,
  },
  heardFrom: {
    event: 'Un evento cerca de ti',
    fest: 'OuiShare Fest',
    magazine: 'La revista OuiShare',
    group: 'Un grupo en línea',
    media: 'La prensa',
    friend: 'Alguien que conozco',
    search: 'Un buscador',
    other: 'De otra manera',
  },
  choose: 'Elegir',
  optional: '(opcional)',
  controller: (name) => `Responsable: ${name}.`,
  kept: 'Se conserva hasta que te vayas.',
  policy: 'Política de privacidad',
  leaveEmpty: 'Deja este campo vacío',
  error: 'Error:',
  summary: counted('Queda # cosa por corregir', 'Quedan # cosas por corregir'),
  errors: {
    email: 'Escribe una dirección completa, por ejemplo nombre@ejemplo.org',
    required: (label) => `${label}: por completar`,
    invalid: (label) => `${label}: por revisar`,
    too_long: (label, shown) => `${label}: ${shown} caracteres como máximo`,
    unknown: (label) => `${label}: elige de la lista`,
    not_given: 'Marca la casilla para que podamos escribirte',
    id_reused: 'Tus respuestas cambiaron por el camino. Envíalas otra vez.',
    origin_refused: 'Esta página no puede inscribir. Avisa a quien la lleva.',
    challenge_failed: 'La comprobación no ha funcionado. Envía otra vez.',
    challenge_expired: 'La comprobación ha tardado demasiado. Envía otra vez.',
  },
  sending: 'Enviando',
  sent: {
    heading: 'Mira tu correo',
    text: (address, name) =>
      `Acaba de salir un mensaje para ${address}. Basta con confirmar en él para unirse a ${name}.`,
    steps: [
      'Abre el mensaje y confirma.',
      '¿Nada en diez minutos? Mira en el correo no deseado.',
      'Sin confirmación, todo se borra en 30 días.',
    ],
    correct: 'Corregir la dirección',
    resend: 'Reenviar',
    resent: 'Mensaje reenviado.',
  },
  offline: {
    title: 'Sin conexión',
    text: 'Nada se ha enviado y nada se ha perdido: lo que has escrito sigue aquí. Se enviará cuando quieras.',
    sendNow: 'Enviar ahora',
    sendLater: 'Enviar cuando vuelva',
    waiting: 'Se enviará en cuanto vuelvas a tener conexión.',
  },
  busy: 'Mucha gente a la vez',
  notSent: 'No se ha podido enviar',
  nothingLost: 'Nada se ha perdido: lo que has escrito sigue aquí.',
  retryAt: (time) => `Vuelve a intentarlo a ${las(time)}.`,
  byMail: 'Inscribirse por correo',
  bySite: 'Inscribirse en otra página',
};
