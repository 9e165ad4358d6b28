import type { Manifest } from '../../src/contract/manifest.js';

/** What the sample network says of itself. The words of consent stand here in every language of the widgets: what is shown is what is sent and kept. */
export const manifest: Manifest = {
  version: '1',
  name: 'OuiShare sample network',
  lang: 'fr',
  licence: 'CC0-1.0',
  feeds: { ics: 'events.ics' },
  signup: {
    href: 'signups',
    challenge: 'signups/challenge',
    fields: ['name', 'communityIds', 'city', 'interests', 'heardFrom'],
    required: ['communityIds'],
    fallbackUrl: 'https://ouishare.example/rejoindre',
    consents: [
      {
        purpose: 'membership',
        required: true,
        text: {
          fr: 'J’accepte que l’association OuiShare garde mon adresse pour m’écrire au sujet de ma communauté.',
          en: 'I agree that the OuiShare association keeps my address to write to me about my community.',
          es: 'Acepto que la asociación OuiShare guarde mi dirección para escribirme sobre mi comunidad.',
          pt: 'Aceito que a associação OuiShare guarde o meu endereço para me escrever sobre a minha comunidade.',
          ar: 'أوافق على أن تحتفظ جمعية OuiShare بعنواني لمراسلتي بشأن مجتمعي.',
          de: 'Ich bin einverstanden, dass der Verein OuiShare meine Adresse aufbewahrt, um mir über meine Community zu schreiben.',
          it: 'Accetto che l’associazione OuiShare conservi il mio indirizzo per scrivermi a proposito della mia comunità.',
          ca: 'Accepto que l’associació OuiShare guardi la meva adreça per escriure’m sobre la meva comunitat.',
          nl: 'Ik ga ermee akkoord dat de vereniging OuiShare mijn adres bewaart om me over mijn gemeenschap te schrijven.',
        },
        policyUrl: 'https://ouishare.example/privacy',
        policyVersion: '2026-01',
        controller: 'OuiShare (sample), 1 rue de l’Exemple, 75000 Paris',
      },
      {
        purpose: 'newsletter',
        required: false,
        text: {
          fr: 'Je veux aussi recevoir la lettre du réseau, une fois par mois.',
          en: 'I would also like the letter of the network, once a month.',
          es: 'Quiero recibir también la carta de la red, una vez al mes.',
          pt: 'Quero receber também a carta da rede, uma vez por mês.',
          ar: 'أريد أيضًا أن تصلني رسالة الشبكة مرة في الشهر.',
          de: 'Ich möchte außerdem einmal im Monat den Brief des Netzwerks erhalten.',
          it: 'Vorrei ricevere anche la lettera della rete, una volta al mese.',
          ca: 'També vull rebre la carta de la xarxa, un cop al mes.',
          nl: 'Ik wil ook graag één keer per maand de brief van het netwerk.',
        },
        policyUrl: 'https://ouishare.example/privacy',
        policyVersion: '2026-01',
        controller: 'OuiShare (sample), 1 rue de l’Exemple, 75000 Paris',
      },
    ],
  },
  privacy: { policy: 'https://ouishare.example/privacy', contact: 'mailto:privacy@ouishare.example' },
};
