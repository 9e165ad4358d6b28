import type { Words } from './words.js';

export const nl: Words = {
  code: 'nl',
  direction: 'ltr',
  calendar: { cancelled: 'Afgelast', postponed: 'Uitgesteld', online: 'Online' },
  mail: {
    greeting: 'Hallo,',
    confirmSubject: (network) => `Bevestig dit even: ${network}`,
    confirmLead: (network) =>
      `Iemand, hopelijk jij, heeft met dit adres gevraagd om lid te worden van ${network}. Alleen je bevestiging ontbreekt nog.`,
    againLead: (network) =>
      `Je bent al lid van ${network}. Iemand, hopelijk jij, heeft het formulier nog eens ingevuld. Bevestig als deze antwoorden de vorige moeten vervangen; anders verandert er niets.`,
    confirmAction: 'Open deze pagina en druk op de knop:',
    confirmLimit: (days) => `Zonder bevestiging wissen we alles na ${days} dagen.`,
    ignore: 'Was jij dit niet? Doe dan niets.',
    withdraw: 'Om te vertrekken en je gegevens te laten wissen, op elk moment:',
    welcomeSubject: (network) => `Welkom bij ${network}`,
    welcomeLead: (network) => `Je bent nu lid van ${network}. Fijn dat je er bent.`,
    remindSubject: (network) => `Nog open: ${network}`,
    remindLead: (network, day) =>
      `Enkele weken geleden heeft iemand, hopelijk jij, met dit adres gevraagd om lid te worden van ${network}, zonder te bevestigen. Op ${day} wissen we die aanvraag, en we schrijven er niet nog eens over.`,
    goodbyeSubject: (network) => `Je gegevens zijn gewist: ${network}`,
    goodbyeLead: (network) =>
      `Je hebt ${network} verlaten en wat je ons stuurde is gewist. Alleen de datums van je toestemming blijven als bewijs, zonder naam en adres. Dit is ons laatste bericht; je bent altijd weer welkom.`,
    data: 'Om te zien wat we over je bewaren:',
    dataSubject: (network) => `Je gegevens bij ${network}`,
    dataLead: (network) => `Iemand, hopelijk jij, heeft gevraagd wat ${network} over dit adres bewaart.`,
    dataLimit: (hours) => `Op deze pagina kun je dat ${hours} uur lang downloaden of laten wissen:`,
    messageSubject: (network) => `Bevestig je bericht: ${network}`,
    messageLead: (network, person) =>
      `Iemand, hopelijk jij, heeft ${person} geschreven op een pagina van ${network} en dit adres opgegeven. Het bericht vertrekt zodra je bevestigt.`,
    messageLimit: (days) => `Zonder bevestiging wissen we het na ${days} dagen.`,
    relayedSubject: (network) => `Een bericht via ${network}`,
    relayedLead: (network, email) => `${email} heeft je geschreven via ${network}:`,
    relayedReply: (email) => `Een antwoord op deze mail gaat rechtstreeks naar ${email} en toont je adres.`,
  },
  page: {
    confirmTitle: (network) => `Lid worden van ${network}`,
    confirmLead: 'Nog één stap: bevestig dat jij het bent.',
    confirmButton: 'Ja, ik doe mee',
    confirmedTitle: 'Gelukt',
    confirmedLead: (network) => `Welkom bij ${network}. Je kunt deze pagina sluiten.`,
    withdrawTitle: (network) => `${network} verlaten`,
    withdrawLead:
      'We wissen wat je ons hebt gestuurd. Als bewijs blijven alleen de data van je toestemming, zonder naam en adres.',
    withdrawButton: 'Vertrekken en mijn gegevens wissen',
    withdrawnTitle: 'Je gegevens zijn gewist',
    withdrawnLead: 'Hier staat niets meer met je naam of adres. Je bent altijd weer welkom.',
    goneTitle: 'Deze link leidt nergens meer heen',
    goneLead:
      'Hij is gebruikt, vervangen of te oud. Er is niets veranderd. Wilde je lid worden, vul dan het formulier opnieuw in.',
    sentTitle: 'Kijk in je mailbox',
    sentLead: 'We hebben je een bericht gestuurd. Open de link daarin en druk op de knop: dan doe je mee.',
    sentHint:
      'Na een paar minuten niets? Kijk bij de ongewenste mail, of controleer het adres en verstuur het formulier opnieuw.',
    refusedTitle: 'Er ontbreekt iets of er klopt iets niet',
    refusedLead: 'Er is niets verstuurd. Ga terug en verander dit:',
    refusedBack: 'Met de terugknop van je browser blijft staan wat je hebt geschreven.',
    busyTitle: 'Te veel tegelijk',
    busyLead: 'Wacht een paar minuten en verstuur het formulier opnieuw. Er is niets opgeslagen.',
    dataTitle: (network) => `Je gegevens bij ${network}`,
    askLead:
      'Vul je adres in. Als we er iets over bewaren, sturen we er een link naartoe waarmee je het kunt downloaden of laten wissen.',
    askLabel: 'E-mailadres',
    askButton: 'Stuur mij de link',
    askedLead: 'Als we iets over dit adres bewaren, is er een bericht met een link onderweg.',
    dataPageLead: 'Hier kun je alles downloaden wat we over je bewaren, of vertrekken en het laten wissen.',
    dataButton: 'Mijn gegevens downloaden',
    messageTitle: (person) => `Je bericht aan ${person}`,
    messageButton: 'Mijn bericht versturen',
    messageErase: 'Wissen',
    messageSentTitle: 'Je bericht is onderweg',
    messageSentLead: (person) =>
      `${person} krijgt het per mail en kan naar jouw adres antwoorden. Wij bewaren geen kopie.`,
    messageErasedTitle: 'Je bericht is gewist',
    messageErasedLead: 'Het is niet verstuurd en er blijft hier niets van over.',
    messageFullTitle: 'Er is vandaag veel geschreven',
    messageFullLead: (person) =>
      `${person} heeft vandaag veel berichten gekregen. Open deze link morgen nog eens; tot dan blijft je bericht hier.`,
    messageGoneLead:
      'Hij is gebruikt, vervangen of te oud. Er is niets veranderd. Wilde je schrijven, verstuur dan het formulier opnieuw.',
  },
  fault: {
    required: (field) => `‘${field}’ ontbreekt.`,
    invalid: (field) => `‘${field}’ is niet leesbaar.`,
    tooLong: (field) => `‘${field}’ is te lang.`,
    notGiven: 'Zonder je toestemming mogen we je gegevens niet bewaren.',
    other: (field) => `‘${field}’ kan niet worden aanvaard.`,
  },
};
