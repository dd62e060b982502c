import { describe, expect, it } from 'vitest';
import { readTwilioAuthTokens, readTwilioSecret } from '../../../src/config/twilio-secret.ts';
import { refusalOf } from './refusal-of.ts';

const ACCOUNT = `AC${'a'.repeat(32)}`;
const SID = `SK${'b'.repeat(32)}`;
const TOKEN = 'token-of-the-account';

describe('the secret with credentials of Twilio', () => {
  it('holds the auth token, which goes with the account', () => {
    const secret = JSON.stringify({ authToken: TOKEN, note: 'ours' });
    expect(readTwilioSecret(secret, ACCOUNT)).toEqual({ userName: ACCOUNT, password: TOKEN });
  });

  it('or holds an API key with its secret', () => {
    const secret = JSON.stringify({ apiKeySid: SID, apiKeySecret: TOKEN });
    expect(readTwilioSecret(secret, ACCOUNT)).toEqual({ userName: SID, password: TOKEN });
  });

  it.each([
    ['the bare token', TOKEN],
    ['a JSON text', JSON.stringify(TOKEN)],
    ['null', 'null'],
    ['nothing', ''],
    ['a short token', '{"authToken":"leaky"}'],
    ['a key without its secret', JSON.stringify({ apiKeySid: SID })],
    ['a key of another kind', JSON.stringify({ apiKeySid: ACCOUNT, apiKeySecret: TOKEN })],
  ])('is refused as %s, without repeating it', (_, secret) => {
    const error = refusalOf(() => readTwilioSecret(secret, ACCOUNT));
    expect(error.wrong.join()).toContain('TWILIO_SECRET_ARN');
    expect(error.message).not.toMatch(/token-of|leaky|SKb|ACa/);
  });
});

describe('the same secret for callbacks, which an auth token signs', () => {
  const OTHER = 'token-after-rotation';

  it.each([
    [{ authToken: TOKEN }, [TOKEN]],
    [{ authToken: TOKEN, secondaryAuthToken: OTHER }, [TOKEN, OTHER]],
    [{ authToken: TOKEN, apiKeySid: SID, apiKeySecret: OTHER }, [TOKEN]],
    [{ authToken: TOKEN, secondaryAuthToken: 'leaky' }, [TOKEN]],
    [{ secondaryAuthToken: OTHER }, [OTHER]],
  ])('in the form %j', (secret, tokens) => {
    expect(readTwilioAuthTokens(JSON.stringify(secret))).toEqual(tokens);
  });

  it.each([
    ['the bare token', TOKEN],
    ['a list', JSON.stringify([TOKEN])],
    ['null', 'null'],
    ['nothing', ''],
    ['a short token', '{"authToken":"leaky"}'],
    ['a token that is no text', '{"authToken":{"length":20}}'],
    [
      'an API key, whose secret signs nothing',
      JSON.stringify({ apiKeySid: SID, apiKeySecret: TOKEN }),
    ],
  ])('is refused as %s, without repeating it', (_, secret) => {
    const error = refusalOf(() => readTwilioAuthTokens(secret));
    expect(error.wrong.join()).toContain('TWILIO_SECRET_ARN');
    expect(error.message).not.toMatch(/token-of|leaky|SKb/);
  });
});
