import { oneOrMany } from './one-or-many.ts';
import type { Language, MailWording, SmsWording } from './wording.ts';

export const language: Language = {
  name: 'English',
  direction: 'ltr',
  gap: ' ',
  colon: ': ',
  duration: {
    minutes: oneOrMany('minute', 'minutes'),
    hours: oneOrMany('hour', 'hours'),
    days: oneOrMany('day', 'days'),
  },
};

const IGNORE = 'If you did not ask for this, you can ignore this e-mail. Nothing changes.';

export const mail: MailWording = {
  greeting: 'Hello {name},',
  codeLabel: 'Your code',
  validFor: 'The code is valid for {duration}.',
  validBriefly: 'The code is valid for a few minutes only.',
  neverShare: 'Never share it. {brand} will not ask you for it.',
  support: 'Questions?',
  purposes: {
    'sign-up': {
      subject: 'Confirm your {brand} account',
      lead: 'Welcome to {brand}. Enter this code to confirm your account.',
      unasked: 'If you did not sign up, you can ignore this e-mail. No account will be opened.',
    },
    'resend-code': {
      subject: 'Your new {brand} code',
      lead: 'You asked {brand} for a new code. Enter this one, not an earlier one.',
      unasked: IGNORE,
    },
    'reset-password': {
      subject: 'Reset your {brand} password',
      lead: 'Enter this code to choose a new password for {brand}.',
      unasked:
        'If you did not ask for this, you can ignore this e-mail. Your password stays as it is.',
    },
    'update-attribute': {
      subject: 'Confirm your new e-mail address for {brand}',
      lead: 'Enter this code to use this e-mail address with {brand}.',
      unasked:
        'If you did not ask for this, you can ignore this e-mail. The address will not be used.',
    },
    'verify-attribute': {
      subject: 'Confirm your e-mail address for {brand}',
      lead: 'Enter this code to confirm to {brand} that this e-mail address is yours.',
      unasked: IGNORE,
    },
    'sign-in': {
      subject: 'Your {brand} sign-in code',
      lead: 'Enter this code to sign in to {brand}.',
      unasked:
        'If you are not signing in right now, somebody else may be trying to. Do not enter or share the code, and change your password.',
    },
    invitation: {
      subject: 'Your {brand} account',
      lead: 'An account with {brand} has been opened for you.',
      passwordLabel: 'Your temporary password',
      afterPassword: 'Sign in with it once. You then choose a password of your own.',
      passwordValidFor: 'The password works for {duration}.',
      withoutPassword: 'You need no password: sign in with this e-mail address.',
      userNameLabel: 'Your user name',
      unasked: 'If you were not expecting this, you can ignore this e-mail.',
    },
    'account-takeover': {
      subject: 'Unusual sign-in to your {brand} account',
      lead: 'We noticed a sign-in to your {brand} account that does not look like you.',
      blocked: 'We blocked it.',
      'extra-check': 'We asked for an extra check before allowing it.',
      'no-action': 'We allowed it. Please make sure that it was you.',
      time: 'Time',
      place: 'Place',
      device: 'Device',
      ipAddress: 'IP address',
      confirm: 'It was me',
      deny: 'It was not me',
      ifNotYou: 'If it was not you, change your password now.',
      changePassword: 'Change password',
    },
  },
};

const UNASKED = 'Not you? Ignore this.';

export const sms: SmsWording = {
  neverShare: 'Never share it.',
  validFor: 'Valid for {duration}.',
  validBriefly: 'Valid for a few minutes.',
  purposes: {
    'sign-up': { text: '{code} is your {brand} code to confirm your account.', unasked: UNASKED },
    'resend-code': { text: '{code} is your new {brand} code.', unasked: UNASKED },
    'reset-password': {
      text: '{code} is your {brand} code to reset your password.',
      unasked: UNASKED,
    },
    'update-attribute': {
      text: '{code} is your {brand} code to use this phone number.',
      unasked: UNASKED,
    },
    'verify-attribute': {
      text: '{code} is your {brand} code to confirm this phone number.',
      unasked: UNASKED,
    },
    'sign-in': {
      text: '{code} is your {brand} sign-in code.',
      unasked: 'Not you? Change your password.',
    },
    invitation: {
      afterPassword:
        'The line above is your temporary {brand} password. Sign in with it once, then choose your own.',
      withoutPassword:
        '{brand}: an account has been opened for you. Sign in with this phone number.',
      userNameLabel: 'User name',
    },
  },
};
