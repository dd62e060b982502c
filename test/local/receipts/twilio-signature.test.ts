import fc from 'fast-check';
import twilio from 'twilio';
import { expect, it } from 'vitest';
import { twilioSignature } from '../../../local/receipts/twilio/twilio-signature.ts';

it("gives the signature of Twilio's published example", () => {
  const fields = {
    Digits: '1234',
    CallSid: 'CA1234567890ABCDE',
    To: '+18005551212',
    Caller: '+14158675309',
    From: '+14158675309',
  };
  const url = 'https://mycompany.com/myapp.php?foo=1&bar=2';
  expect(twilioSignature('12345', url, fields)).toBe('RSOYDt4T1cUTdK1PDd93/VVr8B8=');
});

it("is accepted by Twilio's own check for any fields", () => {
  const fields = fc.dictionary(fc.string({ minLength: 1 }), fc.string(), { noNullPrototype: true });
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fields, (token, given) => {
      const url = 'https://hooks.example.com/twilio?notification=a&attempt=1';
      const signature = twilioSignature(token, url, given);
      expect(twilio.validateRequest(token, signature, url, given)).toBe(true);
      expect(twilio.validateRequest(`${token}x`, signature, url, given)).toBe(false);
    }),
  );
});
