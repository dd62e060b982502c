import { expect, test } from 'vitest';
import { compileVoices } from '../../../infra/voices/compile-voices.ts';
import { NO_SENDERS } from '../../../local/stack/senders.ts';
import { sendersOf } from '../../../local/stack/senders-of.ts';

const SERVICE = `MG${'0'.repeat(32)}`;

test('the local providers know every sender that a brand speaks as', () => {
  const voices = compileVoices({
    email: { from: 'no-reply@acme.example' },
    sms: { messagingServiceSid: SERVICE },
    pools: {
      'eu-central-1_Pool1': {
        email: { from: 'Borealis <hello@borealis.example>' },
        clients: { client1: { sms: { from: 'Borealis' } }, client2: { name: 'B' } },
      },
    },
  });
  expect(sendersOf(voices)).toEqual({
    emailDomains: ['acme.example', 'borealis.example'],
    messagingServices: [SERVICE],
    smsSenders: ['Borealis'],
  });
});

test('and nobody where no brand is configured', () => {
  expect(sendersOf(compileVoices({}))).toEqual(NO_SENDERS);
});
