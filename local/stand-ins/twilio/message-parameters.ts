import { TwilioError } from './twilio-error.ts';

/** The parameters of a new message that the stand-in reads; Twilio ignores names it does not know. */
export interface MessageParameters {
  /** E.164. */
  readonly to: string;
  readonly body: string;
  readonly from: string | null;
  readonly messagingServiceSid: string | null;
  /** As given. */
  readonly statusCallback: string | null;
  /** Seconds. */
  readonly validityPeriod: number | null;
}

const MAX_BODY = 1600;
const MAX_VALIDITY = 36_000;
const SERVICE_SID = /^MG[0-9a-fA-F]{32}$/;

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  ContentRetention: ['retain', 'discard'],
  AddressRetention: ['retain', 'obfuscate'],
  RiskCheck: ['enable', 'disable'],
  SmartEncoded: ['true', 'false'],
  ProvideFeedback: ['true', 'false'],
};

/**
 * Reads and checks the form of a new message. The order in which Twilio reports several faults at
 * once is not documented; here the recipient comes first, then sender, body and the rest.
 *
 * @throws TwilioError 21604, 21211, 21603, 21705, 21602, 21617, 21609, 21624 or 20001
 */
export function readMessageParameters(form: URLSearchParams): MessageParameters {
  const value = (name: string) => form.get(name) || null;
  const to = value('To');
  if (to === null) throw new TwilioError(21604, "A 'To' phone number is required.");
  const number = to.replace(/[\s().-]/g, '');
  if (!/^\+[1-9]\d{6,14}$/.test(number)) {
    throw new TwilioError(21211, `Invalid 'To' Phone Number: ${to}`);
  }

  const sender = value('From');
  // The From parameter may name a messaging service as well.
  const service = value('MessagingServiceSid') ?? (sender?.startsWith('MG') ? sender : null);
  const from = sender === service ? null : sender;
  if (from === null && service === null) {
    throw new TwilioError(21603, "A 'From' or 'MessagingServiceSid' parameter is required.");
  }
  if (service !== null && !SERVICE_SID.test(service)) {
    throw new TwilioError(21705, 'The Messaging Service Sid is invalid.');
  }

  const body = value('Body');
  if (body === null) throw new TwilioError(21602, 'Message body is required.');
  if (body.length > MAX_BODY) {
    throw new TwilioError(21617, `The message body exceeds the ${MAX_BODY} character limit.`);
  }
  refuseWrongChoice(form);
  return {
    to: number,
    body,
    from,
    messagingServiceSid: service,
    statusCallback: readCallback(value('StatusCallback')),
    validityPeriod: readValidity(value('ValidityPeriod')),
  };
}

/** Twilio's code for a value outside these lists is not documented; 20001 is its general one. */
function refuseWrongChoice(form: URLSearchParams): void {
  for (const [name, allowed] of Object.entries(CHOICES)) {
    const given = form.get(name);
    if (given !== null && !allowed.includes(given.toLowerCase())) {
      throw new TwilioError(20001, `${name} must be one of ${allowed.join(', ')}.`);
    }
  }
}

/** Twilio also refuses loopback hosts; here they are the only ones that can be reached. */
function readCallback(text: string | null): string | null {
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname.includes('_')) {
    throw new TwilioError(21609, 'The StatusCallback URL is not a valid URL.');
  }
  return text;
}

function readValidity(text: string | null): number | null {
  if (text === null) return null;
  const seconds = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (seconds < 1 || seconds > MAX_VALIDITY) {
    throw new TwilioError(21624, `Validity period must be between 1 and ${MAX_VALIDITY}.`);
  }
  return seconds;
}
