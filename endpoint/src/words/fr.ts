import type { Words } from './words.js';

export const fr: Words = {
  code: 'fr',
  direction: 'ltr',
  calendar: { cancelled: 'Annulé', postponed: 'Reporté', online: 'En ligne' },
  mail: {
    greeting: 'Bonjour,',
    confirmSubject: (network) => `Merci de confirmer : ${network}`,
    confirmLead: (network) =>
      `Quelqu’un, vous sans doute, a demandé à rejoindre ${network} avec cette adresse. Il ne reste qu’à confirmer.`,
    againLead: (network) =>
      `Vous êtes déjà membre de ${network}. Quelqu’un, vous sans doute, a rempli le formulaire une nouvelle fois. Confirmez si ces réponses doivent remplacer les précédentes ; sinon, rien ne change.`,
    confirmAction: 'Ouvrez cette page et appuyez sur le bouton :',
    confirmLimit: (days) => `Sans confirmation, nous effaçons tout au bout de ${days} jours.`,
    ignore: 'Ce n’était pas vous ? Alors ne faites rien.',
    withdraw: 'Pour partir et faire effacer vos données, à tout moment :',
    welcomeSubject: (network) => `Bienvenue chez ${network}`,
    welcomeLead: (network) =>
      `Vous êtes maintenant membre de ${network}. Nous sommes heureux de vous compter parmi nous.`,
    remindSubject: (network) => `Toujours en attente : ${network}`,
    remindLead: (network, day) =>
      `Il y a quelques semaines, quelqu’un, vous sans doute, a demandé à rejoindre ${network} avec cette adresse, sans confirmer. Le ${day}, nous effaçons cette demande, et nous n’écrirons plus à ce sujet.`,
    goodbyeSubject: (network) => `Vos données sont effacées : ${network}`,
    goodbyeLead: (network) =>
      `Vous avez quitté ${network} et ce que vous nous aviez envoyé est effacé. Seules restent, comme preuve, les dates de votre accord, sans nom ni adresse. Ceci est notre dernier message ; vous pouvez revenir quand vous voulez.`,
    data: 'Pour voir ce que nous gardons à votre sujet :',
    dataSubject: (network) => `Vos données chez ${network}`,
    dataLead: (network) => `Quelqu’un, vous sans doute, a demandé ce que ${network} garde au sujet de cette adresse.`,
    dataLimit: (hours) => `Pendant ${hours} heures, cette page permet de le télécharger ou de le faire effacer :`,
    messageSubject: (network) => `Merci de confirmer votre message : ${network}`,
    messageLead: (network, person) =>
      `Quelqu’un, vous sans doute, a écrit à ${person} depuis une page de ${network} en donnant cette adresse. Le message partira dès que vous aurez confirmé.`,
    messageLimit: (days) => `Sans confirmation, nous l’effaçons au bout de ${days} jours.`,
    relayedSubject: (network) => `Un message par ${network}`,
    relayedLead: (network, email) => `${email} vous a écrit par ${network} :`,
    relayedReply: (email) => `Une réponse à ce message arrive directement chez ${email} et lui montre votre adresse.`,
  },
  page: {
    confirmTitle: (network) => `Rejoindre ${network}`,
    confirmLead: 'Encore un geste : confirmez que c’est bien vous.',
    confirmButton: 'Oui, je rejoins',
    confirmedTitle: 'C’est fait',
    confirmedLead: (network) => `Bienvenue chez ${network}. Vous pouvez fermer cette page.`,
    withdrawTitle: (network) => `Quitter ${network}`,
    withdrawLead:
      'Nous effaçons ce que vous nous avez envoyé. Seules restent, comme preuve, les dates de votre accord, sans nom ni adresse.',
    withdrawButton: 'Partir et effacer mes données',
    withdrawnTitle: 'Vos données sont effacées',
    withdrawnLead: 'Il ne reste ici ni votre nom ni votre adresse. Vous pouvez revenir quand vous voulez.',
    goneTitle: 'Ce lien ne mène plus nulle part',
    goneLead:
      'Il a déjà servi, a été remplacé ou est trop ancien. Rien n’a changé. Si vous vouliez nous rejoindre, remplissez de nouveau le formulaire.',
    sentTitle: 'Regardez votre boîte',
    sentLead:
      'Nous vous avons envoyé un message. Ouvrez le lien qu’il contient et appuyez sur le bouton : ce sera fait.',
    sentHint:
      'Rien au bout de quelques minutes ? Regardez parmi les indésirables, ou vérifiez l’adresse et renvoyez le formulaire.',
    refusedTitle: 'Il manque quelque chose',
    refusedLead: 'Rien n’a été envoyé. Revenez en arrière et corrigez ceci :',
    refusedBack: 'Le bouton « retour » de votre navigateur garde ce que vous avez écrit.',
    busyTitle: 'Trop de demandes à la fois',
    busyLead: 'Attendez quelques minutes et renvoyez le formulaire. Rien n’a été enregistré.',
    dataTitle: (network) => `Vos données chez ${network}`,
    askLead:
      'Écrivez votre adresse. Si nous gardons quelque chose à son sujet, nous y envoyons un lien pour le télécharger ou le faire effacer.',
    askLabel: 'Adresse e-mail',
    askButton: 'Envoyez-moi le lien',
    askedLead: 'Si nous gardons quelque chose au sujet de cette adresse, un message avec un lien est en route.',
    dataPageLead: 'Ici, vous pouvez télécharger tout ce que nous gardons à votre sujet, ou partir et le faire effacer.',
    dataButton: 'Télécharger mes données',
    messageTitle: (person) => `Votre message à ${person}`,
    messageButton: 'Envoyer mon message',
    messageErase: 'L’effacer',
    messageSentTitle: 'Votre message est en route',
    messageSentLead: (person) =>
      `${person} le reçoit par e-mail et peut répondre à votre adresse. Nous n’en gardons pas de copie.`,
    messageErasedTitle: 'Votre message est effacé',
    messageErasedLead: 'Il n’a pas été envoyé et il n’en reste rien ici.',
    messageFullTitle: 'Beaucoup de messages aujourd’hui',
    messageFullLead: (person) =>
      `${person} a reçu beaucoup de messages aujourd’hui. Rouvrez ce lien demain ; d’ici là, votre message reste ici.`,
    messageGoneLead:
      'Il a déjà servi, a été remplacé ou est trop ancien. Rien n’a changé. Si vous vouliez écrire, renvoyez le formulaire.',
  },
  fault: {
    required: (field) => `« ${field} » manque.`,
    invalid: (field) => `« ${field} » est illisible.`,
    tooLong: (field) => `« ${field} » est trop long.`,
    notGiven: 'Sans votre accord, nous n’avons pas le droit de garder vos données.',
    other: (field) => `« ${field} » ne peut pas être accepté.`,
  },
};
