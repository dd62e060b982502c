import { describe, expect, it } from 'vitest';
import { functionEnvironment } from '../../bench/environment.ts';
import { readEmailSenderSettings } from '../../src/config/email-sender-environment.ts';
import { readSmsSenderSettings } from '../../src/config/sms-sender-environment.ts';

const peers = {
  endpoints: {
    kms: 'https://127.0.0.1:1',
    ses: 'https://127.0.0.1:2',
    dynamodb: 'https://127.0.0.1:3',
    cognito: 'https://127.0.0.1:4',
    twilio: 'https://127.0.0.1:5',
  },
  caFile: 'ca.pem',
  takeCounts: () => Promise.reject(new Error('Nothing runs here.')),
  stop: () => {},
};

describe('the environment of a measured function', () => {
  it('is one that the e-mail sender accepts, with every service on loopback', () => {
    const settings = readEmailSenderSettings(functionEnvironment('email', peers, 'audit-1'));
    expect(settings.endpoints.kms).toBe(peers.endpoints.kms);
    expect(settings.endpoints.dynamoDb).toBe(peers.endpoints.dynamodb);
    expect(settings.sesEndpoint).toBe(peers.endpoints.ses);
    expect(settings.cognitoEndpoint).toBe(peers.endpoints.cognito);
  });

  it('is one that the SMS sender accepts, with Twilio on loopback too', () => {
    const settings = readSmsSenderSettings(functionEnvironment('sms', peers, 'audit-1'));
    expect(settings.twilioBaseUrl).toBe(peers.endpoints.twilio);
    expect(settings.endpoints.kms).toBe(peers.endpoints.kms);
  });
});
