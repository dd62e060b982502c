import { expect, test } from 'vitest';
import { checkConfig } from '../../../infra/voices/check-config.ts';
import { problemsOf, refusalOf } from './problems-of.ts';

const HEX = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';
const SECRETS: Readonly<Record<string, string>> = {
  'an auth token of Twilio': HEX,
  'an API key of Twilio': `SK${HEX}`,
  'the secret of such a key': 'aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE',
  'an access key of AWS': 'AKIAIOSFODNN7EXAMPLE',
  'a temporary access key of AWS': 'ASIAIOSFODNN7EXAMPLE',
  'a secret key of AWS': 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  'a private key': '-----BEGIN PRIVATE KEY-----',
};

test.each(Object.entries(SECRETS))('%s is refused in any text, and not repeated', (_, secret) => {
  const places = {
    name: { name: secret },
    'texts.en.sign-up.mail.unasked': {
      texts: { en: { 'sign-up': { mail: { unasked: `See ${secret} for more.` } } } },
    },
    'footerLinks[0].url': {
      footerLinks: [{ label: 'A', url: `https://acme.example/?key=${encodeURI(secret)}` }],
    },
    'pools.eu-central-1_Ab.twilio.token': {
      pools: { 'eu-central-1_Ab': { twilio: { token: secret } } },
    },
  };
  for (const [place, config] of Object.entries(places)) {
    if (place.endsWith('url') && secret.includes(' ')) continue;
    expect(problemsOf(config)[place], place).toMatch(/secret/);
    expect(refusalOf(config).message, place).not.toContain(secret.slice(4));
  }
});

test.each(Object.entries(SECRETS))('%s is refused as a key, and not repeated', (_, secret) => {
  const { message } = refusalOf({ pools: { [secret]: {} } });
  expect(message).toMatch(/secret/);
  expect(message).not.toContain(secret.slice(4));
});

test.each([
  { sms: { messagingServiceSid: `MG${HEX}` } },
  { logo: { url: `https://cdn.acme.example/${HEX}.png`, width: 40, height: 40 } },
  { supportUrl: `https://acme.example/help/${HEX}` },
  { supportUrl: 'https://acme.example/Help/Center/2026/Some/Very/Long/Page' },
  {
    texts: { en: { 'sign-up': { mail: { unasked: 'Donaudampfschifffahrtsgesellschaft 2026?' } } } },
  },
  { pools: { 'eu-central-1_AbCdEf123': { clients: { '4abcdefghij0123456789klmno': {} } } } },
])('what is none is taken: %j', (config) => {
  expect(checkConfig('x', config)).toBe(config);
});
