import { oneOrMany } from './one-or-many.ts';
import type { Language, MailWording, SmsWording } from './wording.ts';

export const language: Language = {
  name: 'Français',
  direction: 'ltr',
  gap: ' ',
  colon: '\u00a0: ',
  duration: {
    minutes: oneOrMany('minute', 'minutes'),
    hours: oneOrMany('heure', 'heures'),
    days: oneOrMany('jour', 'jours'),
  },
};

const IGNORE =
  'Si cette demande ne vient pas de vous, vous pouvez ignorer cet e-mail. Rien ne changera.';

/** Neither `de` nor `que` before a brand: they lose a letter before some. */
export const mail: MailWording = {
  greeting: 'Bonjour {name},',
  codeLabel: 'Votre code',
  validFor: 'Le code est valable pendant {duration}.',
  validBriefly: 'Le code n’est valable que quelques minutes.',
  neverShare: 'Ne le partagez avec personne. {brand} ne vous le demandera pas.',
  support: 'Une question\u00a0?',
  purposes: {
    'sign-up': {
      subject: 'Confirmez votre compte {brand}',
      lead: 'Bienvenue sur {brand}. Saisissez ce code pour confirmer votre compte.',
      unasked:
        'Si cette inscription ne vient pas de vous, vous pouvez ignorer cet e-mail. Aucun compte ne sera créé.',
    },
    'resend-code': {
      subject: 'Votre nouveau code {brand}',
      lead: 'Vous avez demandé un nouveau code {brand}. Saisissez celui-ci à la place des précédents.',
      unasked: IGNORE,
    },
    'reset-password': {
      subject: 'Réinitialisez votre mot de passe {brand}',
      lead: 'Saisissez ce code pour choisir un nouveau mot de passe {brand}.',
      unasked:
        'Si cette demande ne vient pas de vous, vous pouvez ignorer cet e-mail. Votre mot de passe reste le même.',
    },
    'update-attribute': {
      subject: 'Confirmez votre nouvelle adresse e-mail pour {brand}',
      lead: 'Saisissez ce code pour utiliser cette adresse e-mail avec {brand}.',
      unasked:
        'Si cette demande ne vient pas de vous, vous pouvez ignorer cet e-mail. L’adresse ne sera pas utilisée.',
    },
    'verify-attribute': {
      subject: 'Confirmez votre adresse e-mail pour {brand}',
      lead: 'Saisissez ce code pour confirmer que l’adresse e-mail de votre compte {brand} est bien la vôtre.',
      unasked: IGNORE,
    },
    'sign-in': {
      subject: 'Votre code de connexion {brand}',
      lead: 'Saisissez ce code pour vous connecter à votre compte {brand}.',
      unasked:
        'Si vous n’êtes pas en train de vous connecter, quelqu’un d’autre essaie peut-être de le faire. Ne saisissez pas ce code, ne le partagez avec personne et changez de mot de passe.',
    },
    invitation: {
      subject: 'Votre compte {brand}',
      lead: 'Un compte {brand} a été créé pour vous.',
      passwordLabel: 'Votre mot de passe temporaire',
      afterPassword: 'Connectez-vous une fois avec ce mot de passe, puis choisissez le vôtre.',
      passwordValidFor: 'Le mot de passe temporaire est valable pendant {duration}.',
      withoutPassword:
        'Vous n’avez pas besoin de mot de passe\u00a0: connectez-vous avec cette adresse e-mail.',
      userNameLabel: 'Votre identifiant',
      unasked: 'Si vous n’attendiez pas cet e-mail, vous pouvez l’ignorer.',
    },
    'account-takeover': {
      subject: 'Connexion inhabituelle à votre compte {brand}',
      lead: 'Nous avons détecté une connexion à votre compte {brand} qui ne semble pas venir de vous.',
      blocked: 'Nous l’avons bloquée.',
      'extra-check': 'Nous avons demandé une vérification supplémentaire avant de l’autoriser.',
      'no-action': 'Nous l’avons autorisée. Vérifiez qu’elle venait bien de vous.',
      time: 'Date et heure',
      place: 'Lieu',
      device: 'Appareil',
      ipAddress: 'Adresse IP',
      confirm: 'C’était moi',
      deny: 'Ce n’était pas moi',
      ifNotYou: 'Si ce n’était pas vous, changez de mot de passe dès maintenant.',
      changePassword: 'Changer de mot de passe',
    },
  },
};

const UNASKED = "Si ce n'est pas vous, ignorez ce message.";

/** Of all accents only à, é, è and ù, and a straight apostrophe: others would double the price. */
export const sms: SmsWording = {
  neverShare: 'Ne le partagez jamais.',
  validFor: 'Valable {duration}.',
  validBriefly: 'Valable quelques minutes.',
  purposes: {
    'sign-up': {
      text: '{code} est votre code {brand} pour confirmer votre compte.',
      unasked: UNASKED,
    },
    'resend-code': { text: '{code} est votre nouveau code {brand}.', unasked: UNASKED },
    'reset-password': {
      text: '{code} est votre code {brand} pour réinitialiser votre mot de passe.',
      unasked: UNASKED,
    },
    'update-attribute': {
      text: '{code} est votre code {brand} pour utiliser ce numéro de téléphone.',
      unasked: UNASKED,
    },
    'verify-attribute': {
      text: '{code} est votre code {brand} pour confirmer ce numéro de téléphone.',
      unasked: UNASKED,
    },
    'sign-in': {
      text: '{code} est votre code de connexion {brand}.',
      unasked: "Si ce n'est pas vous, changez de mot de passe.",
    },
    invitation: {
      afterPassword:
        'La ligne ci-dessus est votre mot de passe temporaire {brand}. Connectez-vous une fois, puis choisissez-en un autre.',
      withoutPassword:
        'Un compte {brand} a été créé pour vous. Connectez-vous avec ce numéro de téléphone.',
      userNameLabel: 'Identifiant',
    },
  },
};
