import { describe, expect, it } from 'vitest';
import { CODE_LIFE_SECONDS } from '../../../src/domain/code-life.ts';

describe('the life of what a message carries', () => {
  it('is Cognito’s, and the shortest where the event does not say', () => {
    expect(CODE_LIFE_SECONDS).toEqual({
      'sign-up': 86_400,
      'resend-code': 86_400,
      'reset-password': 3_600,
      'update-attribute': 86_400,
      'verify-attribute': 86_400,
      invitation: 604_800,
      'sign-in': 180,
      'account-takeover': 86_400,
    });
  });
});
