import { oneOrMany } from './one-or-many.ts';
import type { Language, MailWording, SmsWording } from './wording.ts';

export const language: Language = {
  name: 'Italiano',
  direction: 'ltr',
  gap: ' ',
  colon: ': ',
  duration: {
    minutes: oneOrMany('minuto', 'minuti'),
    hours: oneOrMany('ora', 'ore'),
    days: oneOrMany('giorno', 'giorni'),
  },
};

const IGNORE = 'Se non l’hai richiesto tu, puoi ignorare questa email. Non cambierà nulla.';

/** Neither an article nor `a` before a brand: their form depends on the name. */
export const mail: MailWording = {
  greeting: 'Ciao {name},',
  codeLabel: 'Il tuo codice',
  validFor: 'Il codice è valido per {duration}.',
  validBriefly: 'Il codice è valido solo per pochi minuti.',
  neverShare: 'Non condividerlo con nessuno. {brand} non te lo chiederà.',
  support: 'Hai domande?',
  purposes: {
    'sign-up': {
      subject: 'Conferma il tuo account {brand}',
      lead: 'Ti diamo il benvenuto su {brand}. Inserisci questo codice per confermare il tuo account.',
      unasked:
        'Se non hai richiesto tu la registrazione, puoi ignorare questa email. Non verrà creato alcun account.',
    },
    'resend-code': {
      subject: 'Il tuo nuovo codice {brand}',
      lead: 'Hai richiesto un nuovo codice {brand}. Inserisci questo al posto dei precedenti.',
      unasked: IGNORE,
    },
    'reset-password': {
      subject: 'Reimposta la tua password {brand}',
      lead: 'Inserisci questo codice per scegliere una nuova password per {brand}.',
      unasked:
        'Se non l’hai richiesto tu, puoi ignorare questa email. La tua password resterà la stessa.',
    },
    'update-attribute': {
      subject: 'Conferma il tuo nuovo indirizzo email per {brand}',
      lead: 'Inserisci questo codice per usare questo indirizzo email con {brand}.',
      unasked:
        'Se non l’hai richiesto tu, puoi ignorare questa email. L’indirizzo non verrà usato.',
    },
    'verify-attribute': {
      subject: 'Conferma il tuo indirizzo email per {brand}',
      lead: 'Inserisci questo codice per confermare che l’indirizzo email del tuo account {brand} è tuo.',
      unasked: IGNORE,
    },
    'sign-in': {
      subject: 'Il tuo codice di accesso {brand}',
      lead: 'Inserisci questo codice per accedere al tuo account {brand}.',
      unasked:
        'Se non stai accedendo tu in questo momento, è possibile che ci stia provando qualcun altro. Non inserire né condividere il codice, e cambia la password.',
    },
    invitation: {
      subject: 'Il tuo account {brand}',
      lead: 'È stato creato un account {brand} per te.',
      passwordLabel: 'La tua password temporanea',
      afterPassword: 'Accedi una volta con questa password, poi scegline una tua.',
      passwordValidFor: 'La password temporanea è valida per {duration}.',
      withoutPassword: 'Non ti serve una password: accedi con questo indirizzo email.',
      userNameLabel: 'Il tuo nome utente',
      unasked: 'Se non ti aspettavi questa email, puoi ignorarla.',
    },
    'account-takeover': {
      subject: 'Accesso insolito al tuo account {brand}',
      lead: 'Abbiamo rilevato un accesso al tuo account {brand} che non sembra tuo.',
      blocked: 'Lo abbiamo bloccato.',
      'extra-check': 'Abbiamo richiesto un’ulteriore verifica prima di consentirlo.',
      'no-action': 'Lo abbiamo consentito. Per favore, assicurati che fossi tu.',
      time: 'Data e ora',
      place: 'Luogo',
      device: 'Dispositivo',
      ipAddress: 'Indirizzo IP',
      confirm: 'Ero io',
      deny: 'Non ero io',
      ifNotYou: 'Se non eri tu, cambia subito la password.',
      changePassword: 'Cambia password',
    },
  },
};

const UNASKED = "Non l'hai richiesto? Ignoralo.";

/** No È and a straight apostrophe: the other ones would double the price. */
export const sms: SmsWording = {
  neverShare: 'Non condividerlo con nessuno.',
  validFor: 'Valido per {duration}.',
  validBriefly: 'Valido per pochi minuti.',
  purposes: {
    'sign-up': {
      text: "{code} è il tuo codice {brand} per confermare l'account.",
      unasked: UNASKED,
    },
    'resend-code': { text: '{code} è il tuo nuovo codice {brand}.', unasked: UNASKED },
    'reset-password': {
      text: '{code} è il tuo codice {brand} per reimpostare la password.',
      unasked: UNASKED,
    },
    'update-attribute': {
      text: '{code} è il tuo codice {brand} per usare questo numero di telefono.',
      unasked: UNASKED,
    },
    'verify-attribute': {
      text: '{code} è il tuo codice {brand} per confermare questo numero di telefono.',
      unasked: UNASKED,
    },
    'sign-in': {
      text: '{code} è il tuo codice di accesso {brand}.',
      unasked: "Non l'hai richiesto? Cambia la password.",
    },
    invitation: {
      afterPassword:
        'La riga qui sopra è la tua password temporanea {brand}. Accedi una volta, poi scegline una tua.',
      withoutPassword:
        '{brand}: è stato creato un account per te. Accedi con questo numero di telefono.',
      userNameLabel: 'Nome utente',
    },
  },
};
