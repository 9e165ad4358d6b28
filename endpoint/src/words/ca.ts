import type { Words } from './words.js';

export const ca: Words = {
  code: 'ca',
  direction: 'ltr',
  calendar: { cancelled: 'Cancel·lat', postponed: 'Ajornat', online: 'En línia' },
  mail: {
    greeting: 'Hola,',
    confirmSubject: (network) => `Confirma-ho, si us plau: ${network}`,
    confirmLead: (network) =>
      `Algú, esperem que tu, ha demanat unir-se a ${network} amb aquesta adreça. Només falta que ho confirmis.`,
    againLead: (network) =>
      `Ja formes part de ${network}. Algú, esperem que tu, ha tornat a omplir el formulari. Confirma-ho si aquestes respostes han de substituir les anteriors; si no, no canvia res.`,
    confirmAction: 'Obre aquesta pàgina i prem el botó:',
    confirmLimit: (days) => `Si no ho confirmes, ho esborrem tot al cap de ${days} dies.`,
    ignore: 'No has estat tu? Doncs no facis res.',
    withdraw: 'Per marxar i fer esborrar les teves dades, quan vulguis:',
    welcomeSubject: (network) => `Et donem la benvinguda a ${network}`,
    welcomeLead: (network) => `Ja formes part de ${network}. Ens alegra que hi siguis.`,
    remindSubject: (network) => `Encara pendent: ${network}`,
    remindLead: (network, day) =>
      `Fa unes setmanes algú, esperem que tu, va demanar unir-se a ${network} amb aquesta adreça, sense confirmar-ho. Esborrarem aquesta petició en aquesta data: ${day}. No tornarem a escriure’n.`,
    goodbyeSubject: (network) => `Les teves dades estan esborrades: ${network}`,
    goodbyeLead: (network) =>
      `Has deixat ${network} i el que ens vas enviar està esborrat. Com a prova només queden les dates del teu consentiment, sense nom ni adreça. Aquest és el nostre últim missatge; pots tornar quan vulguis.`,
    data: 'Per veure què desem sobre tu:',
    dataSubject: (network) => `Les teves dades a ${network}`,
    dataLead: (network) => `Algú, esperem que tu, ha preguntat què desa ${network} sobre aquesta adreça.`,
    dataLimit: (hours) => `Durant ${hours} hores, en aquesta pàgina pots baixar-ho o fer-ho esborrar:`,
    messageSubject: (network) => `Confirma el teu missatge: ${network}`,
    messageLead: (network, person) =>
      `Algú, esperem que tu, ha escrit a ${person} des d’una pàgina de ${network} i ha donat aquesta adreça. El missatge sortirà tan bon punt ho confirmis.`,
    messageLimit: (days) => `Sense confirmació, l’esborrem al cap de ${days} dies.`,
    relayedSubject: (network) => `Un missatge a través de ${network}`,
    relayedLead: (network, email) => `${email} t’ha escrit a través de ${network}:`,
    relayedReply: (email) => `Una resposta a aquest correu arriba directament a ${email} i li mostra la teva adreça.`,
  },
  page: {
    confirmTitle: (network) => `Unir-se a ${network}`,
    confirmLead: 'Falta un pas: confirma que ets tu.',
    confirmButton: 'Sí, m’hi uneixo',
    confirmedTitle: 'Ja està',
    confirmedLead: (network) => `Et donem la benvinguda a ${network}. Pots tancar aquesta pàgina.`,
    withdrawTitle: (network) => `Deixar ${network}`,
    withdrawLead:
      'Esborrem el que ens vas enviar. Com a prova només queden les dates del teu consentiment, sense nom ni adreça.',
    withdrawButton: 'Marxar i esborrar les meves dades',
    withdrawnTitle: 'Les teves dades estan esborrades',
    withdrawnLead: 'Aquí no queda res amb el teu nom ni la teva adreça. Pots tornar quan vulguis.',
    goneTitle: 'Aquest enllaç ja no porta enlloc',
    goneLead:
      'Ja s’ha fet servir, s’ha substituït o és massa antic. No ha canviat res. Si volies unir-t’hi, torna a omplir el formulari.',
    sentTitle: 'Mira la teva bústia',
    sentLead: 'T’hem enviat un missatge. Obre l’enllaç que conté i prem el botó: ja estarà fet.',
    sentHint: 'No arriba res en uns minuts? Mira al correu brossa, o revisa l’adreça i torna a enviar el formulari.',
    refusedTitle: 'Falta alguna cosa o hi ha un error',
    refusedLead: 'No s’ha enviat res. Torna enrere i canvia això:',
    refusedBack: 'El botó «enrere» del navegador conserva el que has escrit.',
    busyTitle: 'Massa peticions alhora',
    busyLead: 'Espera uns minuts i torna a enviar el formulari. No s’ha desat res.',
    dataTitle: (network) => `Les teves dades a ${network}`,
    askLead: 'Escriu la teva adreça. Si en desem alguna cosa, hi enviem un enllaç per baixar-la o fer-la esborrar.',
    askLabel: 'Adreça electrònica',
    askButton: 'Envieu-me l’enllaç',
    askedLead: 'Si desem alguna cosa sobre aquesta adreça, hi va en camí un missatge amb un enllaç.',
    dataPageLead: 'Aquí pots baixar tot el que desem sobre tu, o marxar i fer-ho esborrar.',
    dataButton: 'Baixa les meves dades',
    messageTitle: (person) => `El teu missatge per a ${person}`,
    messageButton: 'Envia el meu missatge',
    messageErase: 'Esborra’l',
    messageSentTitle: 'El teu missatge és en camí',
    messageSentLead: (person) =>
      `${person} el rep per correu i pot respondre a la teva adreça. No en guardem cap còpia.`,
    messageErasedTitle: 'El teu missatge està esborrat',
    messageErasedLead: 'No s’ha enviat i aquí no en queda res.',
    messageFullTitle: 'Avui s’ha escrit molt',
    messageFullLead: (person) =>
      `${person} ha rebut molts missatges avui. Torna a obrir aquest enllaç demà; fins aleshores el teu missatge es queda aquí.`,
    messageGoneLead:
      'Ja s’ha fet servir, s’ha substituït o és massa antic. Res no ha canviat. Si volies escriure, torna a enviar el formulari.',
  },
  fault: {
    required: (field) => `Falta «${field}».`,
    invalid: (field) => `«${field}» no es pot llegir.`,
    tooLong: (field) => `«${field}» és massa llarg.`,
    notGiven: 'Sense el teu consentiment no podem desar les teves dades.',
    other: (field) => `«${field}» no es pot acceptar.`,
  },
};
