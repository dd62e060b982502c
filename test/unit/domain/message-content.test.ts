import { describe, expect, it } from 'vitest';
import { withSecret } from '../../../src/domain/message-content.ts';

describe('putting the secret into what a message is about', () => {
  it('takes a code as it is: digits are never escaped', () => {
    expect(withSecret({ purpose: 'sign-up' }, '048151')).toEqual({
      purpose: 'sign-up',
      code: '048151',
    });
    expect(withSecret({ purpose: 'sign-in' }, '&lt;1')).toEqual({
      purpose: 'sign-in',
      code: '&lt;1',
    });
  });

  it('undoes Cognito’s escaping of a temporary password, once', () => {
    expect(withSecret({ purpose: 'invitation' }, 'a&lt;b&amp;amp;&#39;')).toEqual({
      purpose: 'invitation',
      password: "a<b&amp;'",
    });
  });

  it('knows an invitation without a password', () => {
    expect(withSecret({ purpose: 'invitation' }, null)).toEqual({
      purpose: 'invitation',
      password: null,
    });
  });

  it('makes no message of a purpose that needs a code when there is none', () => {
    expect(withSecret({ purpose: 'reset-password' }, null)).toBeNull();
  });
});
