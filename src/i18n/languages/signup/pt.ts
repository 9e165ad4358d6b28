import { countedFor } from '../../intl.js';
import { as } from '../pt.js';
import type { SignupWords } from '../../signup-messages.js';

const counted = countedFor('pt-PT');

export const ptSignup: SignupWords = {
  join: (name) => `Entrar na comunidade ${name}`,
  promises: [
    'Os eventos da sua cidade, uma vez por mês.',
    'Uma porta de entrada para os projetos e os conectores.',
    'Nenhum endereço vendido nem trocado. Sai-se com um clique.',
  ],
  fields: {
    email: 'Endereço de e-mail',
    name: 'Nome',
    communityIds: 'A sua comunidade',
    country: 'País',
    city: 'Cidade',
    occupation: 'O que faz',
    interests: 'O que lhe interessa',
    skills: 'O que sabe fazer',
    heardFrom: 'Como conheceu a OuiShare?',
    message: 'Uma palavra para nós',
  },
  hints: {
    email: 'Será enviada para lá uma mensagem de confirmação.',
    interests: 'Quantos quiser.',
    skills: 'Separe com vírgulas.',
    message: (shown) => `${shown} caracteres no máximo.`,
  },
  heardFrom: {
    event: 'Um evento perto de si',
    fest: 'OuiShare Fest',
    magazine: 'A revista OuiShare',
    group: 'Um grupo online',
    media: 'A imprensa',
    friend: 'Alguém que conheço',
    search: 'Um motor de busca',
    other: 'De outra forma',
  },
  choose: 'Escolher',
  optional: '(opcional)',
  controller: (name) => `Responsável: ${name}.`,
  kept: 'Guardado até à sua saída.',
  policy: 'Política de privacidade',
  leaveEmpty: 'Deixe este campo vazio',
  error: 'Erro:',
  summary: counted('Há # coisa por corrigir', 'Há # coisas por corrigir'),
  errors: {
    email: 'Escreva um endereço completo, por exemplo nome@exemplo.org',
    required: (label) => `${label}: por preencher`,
    invalid: (label) => `${label}: a verificar`,
    too_long: (label, shown) => `${label}: ${shown} caracteres no máximo`,
    unknown: (label) => `${label}: escolha da lista`,
    not_given: 'Marque a caixa para que possamos escrever-lhe',
    id_reused: 'As suas respostas mudaram pelo caminho. Envie outra vez.',
    origin_refused: 'Esta página não pode inscrever. Avise quem a mantém.',
    challenge_failed: 'A verificação não resultou. Envie outra vez.',
    challenge_expired: 'A verificação demorou demasiado. Envie outra vez.',
  },
  sending: 'A enviar',
  sent: {
    heading: 'Veja a sua caixa de correio',
    text: (address, name) =>
      `Acaba de partir uma mensagem para ${address}. Basta confirmar aí para entrar na comunidade ${name}.`,
    steps: [
      'Abra a mensagem e confirme.',
      'Nada em dez minutos? Veja no correio não solicitado.',
      'Sem confirmação, tudo é apagado em 30 dias.',
    ],
    correct: 'Corrigir o endereço',
    resend: 'Reenviar',
    resent: 'Mensagem reenviada.',
  },
  offline: {
    title: 'Sem ligação',
    text: 'Nada foi enviado e nada se perdeu: o que escreveu fica aqui. O envio será feito quando quiser.',
    sendNow: 'Enviar agora',
    sendLater: 'Enviar quando voltar',
    waiting: 'Será enviado assim que a ligação voltar.',
  },
  busy: 'Muita gente ao mesmo tempo',
  notSent: 'Não foi possível enviar',
  nothingLost: 'Nada se perdeu: o que escreveu fica aqui.',
  retryAt: (time) => `Tente de novo ${as(time)}.`,
  byMail: 'Inscrever-se por e-mail',
  bySite: 'Inscrever-se noutra página',
};
