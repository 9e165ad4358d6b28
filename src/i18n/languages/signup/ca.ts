import { countedFor } from '../../intl.js';
import { les } from '../ca.js';
import type { SignupWords } from '../../signup-messages.js';

const counted = countedFor('ca');

export const caSignup: SignupWords = {
  join: (name) => `Uneix-te a ${name}`,
  promises: [
    'Els actes de la teva ciutat, un cop al mes.',
    'Una porta d’entrada als projectes i als connectors.',
    'Cap adreça venuda ni cedida. Te’n vas amb un clic.',
  ],
  fields: {
    email: 'Adreça electrònica',
    name: 'Nom',
    communityIds: 'La teva comunitat',
    country: 'País',
    city: 'Ciutat',
    occupation: 'A què et dediques',
    interests: 'Què t’interessa',
    skills: 'Què saps fer',
    heardFrom: 'Com has conegut OuiShare?',
    message: 'Unes paraules per a nosaltres',
  },
  hints: {
    email: 'Hi rebràs un missatge de confirmació.',
    interests: 'Tants com vulguis.',
    skills: 'Separa amb comes.',
    message: (shown) => `${shown} caràcters com a màxim.`,
  },
  heardFrom: {
    event: 'Un acte a prop teu',
    fest: 'OuiShare Fest',
    magazine: 'La revista OuiShare',
    group: 'Un grup en línia',
    media: 'La premsa',
    friend: 'Algú que conec',
    search: 'Un cercador',
    other: 'D’una altra manera',
  },
  choose: 'Tria',
  optional: '(opcional)',
  controller: (name) => `Responsable: ${name}.`,
  kept: 'Es conserva fins que te’n vagis.',
  policy: 'Política de privadesa',
  leaveEmpty: 'Deixa aquest camp buit',
  error: 'Error:',
  summary: counted('Queda # cosa per corregir', 'Queden # coses per corregir'),
  errors: {
    email: 'Escriu una adreça completa, per exemple nom@exemple.org',
    required: (label) => `${label}: per completar`,
    invalid: (label) => `${label}: per revisar`,
    too_long: (label, shown) => `${label}: ${shown} caràcters com a màxim`,
    unknown: (label) => `${label}: tria de la llista`,
    not_given: 'Marca la casella perquè et puguem escriure',
    id_reused: 'Les teves respostes han canviat pel camí. Torna-les a enviar.',
    origin_refused: 'Aquesta pàgina no pot inscriure. Avisa qui la porta.',
    challenge_failed: 'La comprovació no ha funcionat. Torna-ho a enviar.',
    challenge_expired: 'La comprovació ha trigat massa. Torna-ho a enviar.',
  },
  sending: 'S’està enviant',
  sent: {
    heading: 'Mira la teva bústia',
    text: (address, name) =>
      `Acaba de sortir un missatge cap a ${address}. Només cal confirmar-hi per unir-te a ${name}.`,
    steps: [
      'Obre el missatge i confirma.',
      'Res en deu minuts? Mira el correu brossa.',
      'Sense confirmació, tot s’esborra en 30 dies.',
    ],
    correct: 'Corregeix l’adreça',
    resend: 'Torna a enviar',
    resent: 'Missatge enviat de nou.',
  },
  offline: {
    title: 'Sense connexió',
    text: 'No s’ha enviat res i no s’ha perdut res: el que has escrit es queda aquí. S’enviarà quan vulguis.',
    sendNow: 'Envia ara',
    sendLater: 'Envia quan torni',
    waiting: 'S’enviarà quan tornis a tenir connexió.',
  },
  busy: 'Molta gent alhora',
  notSent: 'No s’ha pogut enviar',
  nothingLost: 'No s’ha perdut res: el que has escrit es queda aquí.',
  retryAt: (time) => `Torna-ho a provar a ${les(time)}.`,
  byMail: 'Inscriu-te per correu',
  bySite: 'Inscriu-te en una altra pàgina',
};
