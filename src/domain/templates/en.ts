import type { Wording } from './wording.ts';

const IGNORE = 'If you did not ask for this, you can ignore this mail. Nothing changes.';

export const en: Wording = {
  mail: {
    greeting: (name) => `Hello ${name},`,
    codeLabel: 'Your code',
    validForHours: (hours) => `The code is valid for ${hours === 1 ? '1 hour' : `${hours} hours`}.`,
    validForMinutes: 'The code is valid for a few minutes only.',
    neverShare: (brand) => `Never share it. ${brand} will not ask you for it.`,
    support: (url) => `Questions? ${url}`,
    code: {
      'sign-up': {
        subject: (brand) => `Confirm your ${brand} account`,
        lead: (brand) => `Welcome to ${brand}. Enter this code to confirm your account.`,
        unasked: 'If you did not sign up, you can ignore this mail. No account will be opened.',
      },
      'resend-code': {
        subject: (brand) => `Your new ${brand} code`,
        lead: (brand) =>
          `You asked ${brand} for a new code. Enter this one; earlier codes are void.`,
        unasked: IGNORE,
      },
      'reset-password': {
        subject: (brand) => `Reset your ${brand} password`,
        lead: (brand) => `Enter this code to choose a new password for ${brand}.`,
        unasked:
          'If you did not ask for this, you can ignore this mail. Your password stays as it is.',
      },
      'update-attribute': {
        subject: (brand) => `Confirm your new address for ${brand}`,
        lead: (brand) => `Enter this code to use this e-mail address with ${brand}.`,
        unasked:
          'If you did not ask for this, you can ignore this mail. The address will not be used.',
      },
      'verify-attribute': {
        subject: (brand) => `Confirm your e-mail address for ${brand}`,
        lead: (brand) =>
          `Enter this code to confirm to ${brand} that this e-mail address is yours.`,
        unasked: IGNORE,
      },
      'sign-in': {
        subject: (brand) => `Your ${brand} sign-in code`,
        lead: (brand) => `Enter this code to sign in to ${brand}.`,
        unasked:
          'If you are not signing in right now, somebody else is trying to. Do not enter or share the code, and change your password.',
      },
    },
    invitation: {
      subject: (brand) => `Your ${brand} account`,
      lead: (brand) => `An account with ${brand} has been opened for you.`,
      passwordLabel: 'Your temporary password',
      afterPassword: 'Sign in with it once. You then choose a password of your own.',
      withoutPassword: 'You need no password: sign in with this e-mail address.',
      signInAs: (userName) => `Your user name: ${userName}`,
      unasked: 'If you do not expect this, you can ignore this mail.',
    },
    takeover: {
      subject: (brand) => `Unusual sign-in to your ${brand} account`,
      lead: (brand) => `We noticed a sign-in to your ${brand} account that does not look like you.`,
      action: {
        blocked: 'We blocked it.',
        'extra-check': 'We asked for an extra check before letting it in.',
        'no-action': 'We let it in. Please make sure that it was you.',
      },
      facts: { time: 'Time', place: 'Place', device: 'Device', ipAddress: 'IP address' },
      confirm: 'It was me',
      deny: 'It was not me',
      ifNotYou: 'If it was not you, change your password now.',
    },
  },
  sms: {
    code: {
      'sign-up': (code, brand) =>
        `${code} is your ${brand} code to confirm your account. Never share it.`,
      'resend-code': (code, brand) => `${code} is your new ${brand} code. Never share it.`,
      'reset-password': (code, brand) =>
        `${code} is your ${brand} code to reset your password. Never share it.`,
      'update-attribute': (code, brand) =>
        `${code} is your ${brand} code to use this phone number. Never share it.`,
      'verify-attribute': (code, brand) =>
        `${code} is your ${brand} code to confirm this phone number. Never share it.`,
      'sign-in': (code, brand) => `${code} is your ${brand} sign-in code. Never share it.`,
    },
    invitation: (brand) =>
      `The line above is your temporary ${brand} password. Sign in with it once, then choose your own.`,
    invitationWithoutPassword: (brand) =>
      `${brand}: an account has been opened for you. Sign in with this phone number.`,
    signInAs: (userName) => `User name: ${userName}`,
  },
};
