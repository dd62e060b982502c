import type { CodePurpose, Purpose } from '../../../src/domain/purpose.ts';

// Records, so that a new purpose does not compile until the tests know it.
const CODES: Readonly<Record<CodePurpose, true>> = {
  'sign-up': true,
  'resend-code': true,
  'reset-password': true,
  'update-attribute': true,
  'verify-attribute': true,
  'sign-in': true,
};
const ALL: Readonly<Record<Purpose, true>> = {
  ...CODES,
  invitation: true,
  'account-takeover': true,
};

export const CODE_PURPOSES = Object.keys(CODES) as readonly CodePurpose[];
export const PURPOSES = Object.keys(ALL) as readonly Purpose[];
