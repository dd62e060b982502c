import { LOCAL_ACCOUNT } from '../stack/local-account.ts';
import type { TwilioCredentials } from '../stand-ins/twilio/check-credentials.ts';

export interface TwilioNumber {
  readonly sid: string;
  /** E.164. */
  phoneNumber: string;
  capabilities: { sms: boolean; mms: boolean; voice: boolean; fax: boolean };
}

export interface TwilioService {
  friendlyName: string;
  statusCallback: string | null;
  /** Seconds. */
  validityPeriod: number;
  /** SIDs of the account's numbers that it sends from. */
  numbers: Set<string>;
  /** Names that it sends from, where a country takes names. */
  alphaSenders: Set<string>;
  /** Whether the United States let its numbers through (A2P 10DLC). */
  isRegisteredInUs: boolean;
}

/** A Twilio account in memory, as somebody who sets up a deployment meets it. */
export interface TwilioAccount extends TwilioCredentials {
  /** Credentials for trying out: they read nothing. */
  isTest: boolean;
  friendlyName: string;
  status: 'active' | 'suspended' | 'closed';
  type: 'Trial' | 'Full';
  balance: { amount: string; currency: string };
  /** By SID. */
  numbers: Map<string, TwilioNumber>;
  /** By SID. */
  services: Map<string, TwilioService>;
  /** Whether messages to a country are let out, by its two letters. */
  countries: Map<string, boolean>;
}

const NUMBER = `PN${'5ea1'.repeat(8)}`;

/** An account that is in order, with the messaging service that the sample deployment sends by. */
export function sampleTwilioAccount(): TwilioAccount {
  return {
    accountSid: LOCAL_ACCOUNT.twilioAccountSid,
    authToken: '0123456789abcdef0123456789abcdef',
    isTest: false,
    friendlyName: 'Sealpost',
    status: 'active',
    type: 'Full',
    balance: { amount: '57.10', currency: 'USD' },
    numbers: new Map([
      [
        NUMBER,
        {
          sid: NUMBER,
          phoneNumber: '+4915735980000',
          capabilities: { sms: true, mms: false, voice: true, fax: false },
        },
      ],
    ]),
    services: new Map([
      [
        LOCAL_ACCOUNT.messagingServiceSid,
        {
          friendlyName: 'Sealpost',
          statusCallback: null,
          validityPeriod: 36_000,
          numbers: new Set([NUMBER]),
          alphaSenders: new Set(['Sealpost']),
          isRegisteredInUs: false,
        },
      ],
    ]),
    countries: new Map([
      ['DE', true],
      ['KR', true],
      ['US', true],
      ['NG', false],
    ]),
  };
}
