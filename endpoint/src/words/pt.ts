import type { Words } from './words.js';

export const pt: Words = {
  code: 'pt',
  direction: 'ltr',
  calendar: { cancelled: 'Cancelado', postponed: 'Adiado', online: 'Em linha' },
  mail: {
    greeting: 'Olá,',
    confirmSubject: (network) => `Confirme, por favor: ${network}`,
    confirmLead: (network) =>
      `Alguém, esperamos que tenha sido você, pediu para aderir a ${network} com este endereço. Só falta confirmar.`,
    againLead: (network) =>
      `Você já faz parte de ${network}. Alguém, esperamos que tenha sido você, preencheu o formulário outra vez. Confirme se essas respostas devem substituir as anteriores; caso contrário, nada muda.`,
    confirmAction: 'Abra esta página e carregue no botão:',
    confirmLimit: (days) => `Sem confirmação, apagamos tudo ao fim de ${days} dias.`,
    ignore: 'Não foi você? Então não faça nada.',
    withdraw: 'Para sair e apagar os seus dados, a qualquer momento:',
    welcomeSubject: (network) => `Boas-vindas a ${network}`,
    welcomeLead: (network) => `Agora faz parte de ${network}. Ficamos felizes por estar connosco.`,
    remindSubject: (network) => `Ainda por confirmar: ${network}`,
    remindLead: (network, day) =>
      `Há algumas semanas alguém, esperamos que tenha sido você, pediu para aderir a ${network} com este endereço, sem confirmar. A ${day} apagamos esse pedido e não voltaremos a escrever sobre ele.`,
    goodbyeSubject: (network) => `Os seus dados foram apagados: ${network}`,
    goodbyeLead: (network) =>
      `Saiu de ${network} e o que nos enviou está apagado. Como prova ficam apenas as datas do seu consentimento, sem nome nem endereço. Esta é a nossa última mensagem; pode voltar quando quiser.`,
    data: 'Para ver o que guardamos sobre si:',
    dataSubject: (network) => `Os seus dados em ${network}`,
    dataLead: (network) =>
      `Alguém, esperamos que tenha sido você, perguntou o que ${network} guarda sobre este endereço.`,
    dataLimit: (hours) => `Durante ${hours} horas, nesta página pode descarregá-lo ou mandar apagá-lo:`,
    messageSubject: (network) => `Confirme a sua mensagem: ${network}`,
    messageLead: (network, person) =>
      `Alguém, esperamos que você, escreveu a ${person} numa página de ${network} e deu este endereço. A mensagem segue assim que confirmar.`,
    messageLimit: (days) => `Sem confirmação, apagamo-la ao fim de ${days} dias.`,
    relayedSubject: (network) => `Uma mensagem através de ${network}`,
    relayedLead: (network, email) => `${email} escreveu-lhe através de ${network}:`,
    relayedReply: (email) => `Uma resposta a este e-mail chega diretamente a ${email} e mostra-lhe o seu endereço.`,
  },
  page: {
    confirmTitle: (network) => `Aderir a ${network}`,
    confirmLead: 'Falta um passo: confirme que é você.',
    confirmButton: 'Sim, quero aderir',
    confirmedTitle: 'Está feito',
    confirmedLead: (network) => `Boas-vindas a ${network}. Pode fechar esta página.`,
    withdrawTitle: (network) => `Sair de ${network}`,
    withdrawLead:
      'Apagamos o que nos enviou. Como prova ficam apenas as datas do seu consentimento, sem nome nem endereço.',
    withdrawButton: 'Sair e apagar os meus dados',
    withdrawnTitle: 'Os seus dados foram apagados',
    withdrawnLead: 'Não resta aqui nada com o seu nome ou endereço. Pode voltar quando quiser.',
    goneTitle: 'Esta ligação já não leva a lado nenhum',
    goneLead:
      'Já foi usada, foi substituída ou é demasiado antiga. Nada mudou. Se queria aderir, preencha de novo o formulário.',
    sentTitle: 'Veja a sua caixa de correio',
    sentLead: 'Enviámos-lhe uma mensagem. Abra a ligação que ela contém e carregue no botão: fica feito.',
    sentHint:
      'Nada ao fim de alguns minutos? Veja no correio não solicitado, ou verifique o endereço e envie o formulário outra vez.',
    refusedTitle: 'Falta alguma coisa ou há um erro',
    refusedLead: 'Nada foi enviado. Volte atrás e altere isto:',
    refusedBack: 'O botão «voltar» do navegador guarda o que escreveu.',
    busyTitle: 'Demasiados pedidos ao mesmo tempo',
    busyLead: 'Espere alguns minutos e envie o formulário outra vez. Nada foi guardado.',
    dataTitle: (network) => `Os seus dados em ${network}`,
    askLead:
      'Escreva o seu endereço. Se guardarmos alguma coisa sobre ele, enviamos-lhe uma ligação para a descarregar ou mandar apagar.',
    askLabel: 'Endereço de e-mail',
    askButton: 'Enviem-me a ligação',
    askedLead: 'Se guardarmos alguma coisa sobre este endereço, uma mensagem com uma ligação vai a caminho.',
    dataPageLead: 'Aqui pode descarregar tudo o que guardamos sobre si, ou sair e mandar apagar tudo.',
    dataButton: 'Descarregar os meus dados',
    messageTitle: (person) => `A sua mensagem para ${person}`,
    messageButton: 'Enviar a minha mensagem',
    messageErase: 'Apagá-la',
    messageSentTitle: 'A sua mensagem está a caminho',
    messageSentLead: (person) =>
      `${person} recebe-a por e-mail e pode responder para o seu endereço. Não guardamos cópia.`,
    messageErasedTitle: 'A sua mensagem foi apagada',
    messageErasedLead: 'Não foi enviada e nada dela fica aqui.',
    messageFullTitle: 'Muitas mensagens hoje',
    messageFullLead: (person) =>
      `${person} recebeu muitas mensagens hoje. Volte a abrir este link amanhã; até lá a sua mensagem fica aqui.`,
    messageGoneLead:
      'Já foi usado, substituído ou é demasiado antigo. Nada mudou. Se queria escrever, envie de novo o formulário.',
  },
  fault: {
    required: (field) => `Falta «${field}».`,
    invalid: (field) => `Não se consegue ler «${field}».`,
    tooLong: (field) => `«${field}» é demasiado longo.`,
    notGiven: 'Sem o seu consentimento não podemos guardar os seus dados.',
    other: (field) => `«${field}» não pode ser aceite.`,
  },
};
