import { oneOrMany } from './one-or-many.ts';
import type { Language, MailWording, SmsWording } from './wording.ts';

/** Brands stand bare, behind `bei` or `für`: nobody knows their article or their genitive. */
export const language: Language = {
  name: 'Deutsch',
  direction: 'ltr',
  gap: ' ',
  colon: ': ',
  duration: {
    minutes: oneOrMany('Minute', 'Minuten'),
    hours: oneOrMany('Stunde', 'Stunden'),
    days: oneOrMany('Tag', 'Tage'),
  },
};

const IGNORE =
  'Wenn Sie das nicht angefordert haben, können Sie diese E-Mail ignorieren. Es ändert sich nichts.';

export const mail: MailWording = {
  // No comma at the end: what follows would have to begin with a small letter.
  greeting: 'Guten Tag, {name}!',
  codeLabel: 'Ihr Code',
  validFor: 'Der Code ist {duration} gültig.',
  validBriefly: 'Der Code ist nur wenige Minuten gültig.',
  neverShare: 'Geben Sie ihn niemals weiter. {brand} wird Sie nicht danach fragen.',
  support: 'Haben Sie Fragen?',
  purposes: {
    'sign-up': {
      subject: 'Konto bei {brand} bestätigen',
      lead: 'Willkommen bei {brand}. Geben Sie diesen Code ein, um Ihr Konto zu bestätigen.',
      unasked:
        'Wenn Sie sich nicht registriert haben, können Sie diese E-Mail ignorieren. Es wird kein Konto angelegt.',
    },
    'resend-code': {
      subject: 'Ihr neuer Code für {brand}',
      lead: 'Sie haben bei {brand} einen neuen Code angefordert. Geben Sie diesen anstelle früherer Codes ein.',
      unasked: IGNORE,
    },
    'reset-password': {
      subject: 'Passwort für {brand} zurücksetzen',
      lead: 'Geben Sie diesen Code ein, um ein neues Passwort für {brand} festzulegen.',
      unasked:
        'Wenn Sie das nicht angefordert haben, können Sie diese E-Mail ignorieren. Ihr Passwort bleibt unverändert.',
    },
    'update-attribute': {
      subject: 'Neue E-Mail-Adresse für {brand} bestätigen',
      lead: 'Geben Sie diesen Code ein, um diese E-Mail-Adresse bei {brand} zu verwenden.',
      unasked:
        'Wenn Sie das nicht angefordert haben, können Sie diese E-Mail ignorieren. Die Adresse wird nicht verwendet.',
    },
    'verify-attribute': {
      subject: 'E-Mail-Adresse für {brand} bestätigen',
      lead: 'Geben Sie diesen Code ein, um bei {brand} zu bestätigen, dass diese E-Mail-Adresse Ihnen gehört.',
      unasked: IGNORE,
    },
    'sign-in': {
      subject: 'Ihr Anmeldecode für {brand}',
      lead: 'Geben Sie diesen Code ein, um sich bei {brand} anzumelden.',
      unasked:
        'Wenn Sie sich gerade nicht selbst anmelden, versucht es möglicherweise jemand anderes. Geben Sie den Code dann nicht ein, geben Sie ihn nicht weiter und ändern Sie Ihr Passwort.',
    },
    invitation: {
      subject: 'Ihr Konto bei {brand}',
      lead: 'Für Sie wurde ein Konto bei {brand} angelegt.',
      passwordLabel: 'Ihr vorläufiges Passwort',
      afterPassword: 'Melden Sie sich einmal damit an. Danach legen Sie ein eigenes Passwort fest.',
      passwordValidFor: 'Das vorläufige Passwort ist {duration} gültig.',
      withoutPassword: 'Sie brauchen kein Passwort: Melden Sie sich mit dieser E-Mail-Adresse an.',
      userNameLabel: 'Ihr Benutzername',
      unasked: 'Wenn Sie diese E-Mail nicht erwartet haben, können Sie sie ignorieren.',
    },
    'account-takeover': {
      subject: 'Ungewöhnliche Anmeldung bei {brand}',
      lead: 'Uns ist eine Anmeldung mit Ihrem Konto bei {brand} aufgefallen, die für Sie ungewöhnlich ist.',
      blocked: 'Wir haben die Anmeldung blockiert.',
      'extra-check': 'Wir haben vor der Anmeldung eine zusätzliche Bestätigung verlangt.',
      'no-action': 'Wir haben die Anmeldung zugelassen. Bitte prüfen Sie, ob Sie es waren.',
      time: 'Zeitpunkt',
      place: 'Ort',
      device: 'Gerät',
      ipAddress: 'IP-Adresse',
      confirm: 'Das war ich',
      deny: 'Das war ich nicht',
      ifNotYou: 'Wenn Sie das nicht waren, ändern Sie jetzt Ihr Passwort.',
      changePassword: 'Passwort ändern',
    },
  },
};

const UNASKED = 'Nicht angefordert? Bitte ignorieren.';

/** GSM-7 holds all of German but its quotation marks. */
export const sms: SmsWording = {
  neverShare: 'Geben Sie ihn nie weiter.',
  validFor: 'Er gilt {duration}.',
  validBriefly: 'Er gilt nur wenige Minuten.',
  purposes: {
    'sign-up': {
      text: '{code} ist Ihr Code, um Ihr Konto bei {brand} zu bestätigen.',
      unasked: UNASKED,
    },
    'resend-code': { text: '{code} ist Ihr neuer Code für {brand}.', unasked: UNASKED },
    'reset-password': {
      text: '{code} ist Ihr Code, um Ihr Passwort für {brand} zurückzusetzen.',
      unasked: UNASKED,
    },
    'update-attribute': {
      text: '{code} ist Ihr Code, um diese Telefonnummer bei {brand} zu verwenden.',
      unasked: UNASKED,
    },
    'verify-attribute': {
      text: '{code} ist Ihr Code, um diese Telefonnummer bei {brand} zu bestätigen.',
      unasked: UNASKED,
    },
    'sign-in': {
      text: '{code} ist Ihr Anmeldecode für {brand}.',
      unasked: 'Das waren Sie nicht? Ändern Sie Ihr Passwort.',
    },
    invitation: {
      afterPassword:
        'Oben steht Ihr vorläufiges Passwort für {brand}. Melden Sie sich einmal damit an und legen Sie dann ein eigenes fest.',
      withoutPassword:
        '{brand}: Für Sie wurde ein Konto angelegt. Melden Sie sich mit dieser Telefonnummer an.',
      userNameLabel: 'Benutzername',
    },
  },
};
