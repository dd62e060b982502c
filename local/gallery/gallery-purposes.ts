import type { CodePurpose, Purpose } from '../../src/domain/purpose.ts';

/** Every purpose, in the order of the gallery, by what a person calls it. */
export const PURPOSE_LABELS: Readonly<Record<Purpose, string>> = {
  'sign-up': 'Sign-up',
  'resend-code': 'Resent code',
  'sign-in': 'Sign-in code',
  'reset-password': 'Password reset',
  'verify-attribute': 'Address check',
  'update-attribute': 'Changed address',
  invitation: 'Invitation',
  'account-takeover': 'Take-over notice',
};

export const PURPOSES = Object.keys(PURPOSE_LABELS) as readonly Purpose[];

const WITHOUT_A_CODE: Readonly<Record<Exclude<Purpose, CodePurpose>, true>> = {
  invitation: true,
  'account-takeover': true,
};

export function isCodePurpose(purpose: Purpose): purpose is CodePurpose {
  return !Object.hasOwn(WITHOUT_A_CODE, purpose);
}
