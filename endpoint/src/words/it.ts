import type { Words } from './words.js';

export const it: Words = {
  code: 'it',
  direction: 'ltr',
  calendar: { cancelled: 'Annullato', postponed: 'Rinviato', online: 'Online' },
  mail: {
    greeting: 'Buongiorno,',
    confirmSubject: (network) => `Conferma, per favore: ${network}`,
    confirmLead: (network) =>
      `Qualcuno, speriamo tu, ha chiesto di entrare in ${network} con questo indirizzo. Manca solo la tua conferma.`,
    againLead: (network) =>
      `Fai già parte di ${network}. Qualcuno, speriamo tu, ha compilato di nuovo il modulo. Conferma se queste risposte devono sostituire le precedenti; altrimenti non cambia nulla.`,
    confirmAction: 'Apri questa pagina e premi il pulsante:',
    confirmLimit: (days) => `Senza conferma cancelliamo tutto dopo ${days} giorni.`,
    ignore: 'Non eri tu? Allora non fare nulla.',
    withdraw: 'Per uscire e far cancellare i tuoi dati, in qualsiasi momento:',
    welcomeSubject: (network) => `Ti diamo il benvenuto in ${network}`,
    welcomeLead: (network) => `Ora fai parte di ${network}. Siamo felici di averti qui.`,
    remindSubject: (network) => `Ancora in attesa: ${network}`,
    remindLead: (network, day) =>
      `Qualche settimana fa qualcuno, speriamo tu, ha chiesto di entrare in ${network} con questo indirizzo, senza confermare. Il ${day} cancelliamo questa richiesta e non scriveremo più al riguardo.`,
    goodbyeSubject: (network) => `I tuoi dati sono cancellati: ${network}`,
    goodbyeLead: (network) =>
      `Hai lasciato ${network} e ciò che ci avevi inviato è cancellato. Restano come prova solo le date del tuo consenso, senza nome né indirizzo. Questo è il nostro ultimo messaggio; puoi tornare quando vuoi.`,
    data: 'Per vedere che cosa conserviamo su di te:',
    dataSubject: (network) => `I tuoi dati presso ${network}`,
    dataLead: (network) => `Qualcuno, speriamo tu, ha chiesto che cosa ${network} conserva su questo indirizzo.`,
    dataLimit: (hours) => `Per ${hours} ore, in questa pagina puoi scaricarlo o farlo cancellare:`,
    messageSubject: (network) => `Conferma il tuo messaggio: ${network}`,
    messageLead: (network, person) =>
      `Qualcuno, speriamo tu, ha scritto a ${person} da una pagina di ${network} e ha dato questo indirizzo. Il messaggio parte appena confermi.`,
    messageLimit: (days) => `Senza conferma lo cancelliamo dopo ${days} giorni.`,
    relayedSubject: (network) => `Un messaggio tramite ${network}`,
    relayedLead: (network, email) => `${email} ti ha scritto tramite ${network}:`,
    relayedReply: (email) => `Una risposta a questa e-mail arriva direttamente a ${email} e mostra il tuo indirizzo.`,
  },
  page: {
    confirmTitle: (network) => `Entrare in ${network}`,
    confirmLead: 'Manca un passo: conferma che sei tu.',
    confirmButton: 'Sì, voglio entrare',
    confirmedTitle: 'Fatto',
    confirmedLead: (network) => `Ti diamo il benvenuto in ${network}. Puoi chiudere questa pagina.`,
    withdrawTitle: (network) => `Lasciare ${network}`,
    withdrawLead:
      'Cancelliamo ciò che ci hai inviato. Come prova restano solo le date del tuo consenso, senza nome né indirizzo.',
    withdrawButton: 'Esci e cancella i miei dati',
    withdrawnTitle: 'I tuoi dati sono cancellati',
    withdrawnLead: 'Qui non resta nulla con il tuo nome o il tuo indirizzo. Puoi tornare quando vuoi.',
    goneTitle: 'Questo link non porta più da nessuna parte',
    goneLead:
      'È già stato usato, è stato sostituito o è troppo vecchio. Non è cambiato nulla. Se volevi entrare, compila di nuovo il modulo.',
    sentTitle: 'Guarda la tua posta',
    sentLead: 'Ti abbiamo inviato un messaggio. Apri il link che contiene e premi il pulsante: è tutto.',
    sentHint:
      'Non arriva nulla dopo qualche minuto? Guarda nella posta indesiderata, oppure controlla l’indirizzo e invia di nuovo il modulo.',
    refusedTitle: 'Manca qualcosa o qualcosa non va',
    refusedLead: 'Non è stato inviato nulla. Torna indietro e cambia questo:',
    refusedBack: 'Il pulsante «indietro» del browser conserva ciò che hai scritto.',
    busyTitle: 'Troppe richieste insieme',
    busyLead: 'Aspetta qualche minuto e invia di nuovo il modulo. Non è stato salvato nulla.',
    dataTitle: (network) => `I tuoi dati presso ${network}`,
    askLead:
      'Scrivi il tuo indirizzo. Se conserviamo qualcosa al riguardo, gli inviamo un link per scaricarlo o farlo cancellare.',
    askLabel: 'Indirizzo e-mail',
    askButton: 'Inviatemi il link',
    askedLead: 'Se conserviamo qualcosa su questo indirizzo, un messaggio con un link è in arrivo.',
    dataPageLead: 'Qui puoi scaricare tutto ciò che conserviamo su di te, oppure uscire e farlo cancellare.',
    dataButton: 'Scarica i miei dati',
    messageTitle: (person) => `Il tuo messaggio a ${person}`,
    messageButton: 'Invia il mio messaggio',
    messageErase: 'Cancellalo',
    messageSentTitle: 'Il tuo messaggio è in viaggio',
    messageSentLead: (person) =>
      `${person} lo riceve per e-mail e può rispondere al tuo indirizzo. Non ne teniamo copia.`,
    messageErasedTitle: 'Il tuo messaggio è cancellato',
    messageErasedLead: 'Non è stato inviato e qui non ne resta nulla.',
    messageFullTitle: 'Oggi si è scritto molto',
    messageFullLead: (person) =>
      `${person} ha ricevuto molti messaggi oggi. Riapri questo link domani; fino ad allora il tuo messaggio resta qui.`,
    messageGoneLead:
      'È già stato usato, sostituito o è troppo vecchio. Nulla è cambiato. Se volevi scrivere, invia di nuovo il modulo.',
  },
  fault: {
    required: (field) => `Manca «${field}».`,
    invalid: (field) => `«${field}» non è leggibile.`,
    tooLong: (field) => `«${field}» è troppo lungo.`,
    notGiven: 'Senza il tuo consenso non possiamo conservare i tuoi dati.',
    other: (field) => `«${field}» non può essere accettato.`,
  },
};
