import { inspect } from 'node:util';
import {
  buildCognitoEvent,
  type CognitoEvent,
  type TriggerSuffix,
} from '../../../local/events/cognito-event.ts';
import { onFailureRecord } from '../../../local/lambda/on-failure-record.ts';
import { formatForLog, toErrorResponse } from '../../../local/lambda/runtime-error.mjs';
import type { NotificationId } from '../../../src/domain/notification-id.ts';
import { bounce, EVENTS, mail, sesEvent } from '../../unit/adapters/ses/ses-event.ts';
import {
  DELIVERED,
  signedCallback,
  UNDELIVERED,
} from '../../unit/adapters/twilio/signed-callback.ts';
import type { CanaryFault } from './canary-fault.ts';
import type { CapturedOutput } from './captured-output.ts';
import { type FunctionsInMemory, POOL } from './functions-in-memory.ts';
import type { Secrets } from './secrets.ts';

export interface CanaryPlan {
  readonly channel: 'email' | 'sms';
  readonly trigger: TriggerSuffix;
  readonly fault: CanaryFault;
  readonly secrets: Secrets;
  /** Where else in the event the secrets stand. */
  readonly planted: 'nowhere' | 'userName' | 'clientMetadata' | 'name' | 'extra' | 'malformed';
}

/** All that a run left behind, by where. The providers' requests are not among it. */
export interface Sinks {
  readonly written: string;
  readonly errors: string;
  readonly rows: string;
  readonly answers: string;
  /** What Lambda was told of each error, and so what lies in its on-failure records. */
  readonly told: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The events of one notification's whole life, through all functions that meet it. */
export async function canaryRun(
  functions: FunctionsInMemory,
  output: CapturedOutput,
  plan: CanaryPlan,
): Promise<Sinks> {
  const { channel, fault, secrets } = plan;
  functions.begin(fault, secrets);
  output.take();
  const event = canaryEvent(plan);
  const thrown: unknown[] = [];
  const caught = async (work: () => Promise<unknown>) => {
    try {
      return await work();
    } catch (error) {
      thrown.push(error);
      return error;
    }
  };
  const context = { awsRequestId: 'request-1', getRemainingTimeInMillis: () => 29_000 };

  let last: unknown;
  for (let tries = 1; tries <= 2; tries += 1) {
    last = await caught(() => functions[channel](event, context));
    if (last === undefined) break;
    functions.clock.advance(2 * MINUTE);
  }
  if (last !== undefined) {
    const record = onFailureRecord({
      requestId: context.awsRequestId,
      functionArn: 'arn:aws:lambda:eu-central-1:123456789012:function:sender',
      payload: JSON.stringify(event),
      tries: 3,
      error: toErrorResponse(last),
    });
    await caught(() => functions.settler(record, context));
  }

  const [row] = functions.audit.memory.rows.values();
  const answers: unknown[] = [];
  for (const report of channel === 'email'
    ? sesReports(row?.id, secrets)
    : callbacks(row?.id, secrets)) {
    const receive = channel === 'email' ? functions.sesEvents : functions.twilioStatus;
    answers.push(await caught(() => receive(report)));
  }
  functions.clock.advance(48 * HOUR);
  await caught(() => functions.settler({ 'detail-type': 'Scheduled Event' }, context));
  await caught(() => functions.settler(event, context));

  return {
    written: output.take(),
    errors: thrown
      .map(
        (error) => `${formatForLog(error)}\n${inspect(error, { depth: null, showHidden: true })}`,
      )
      .join('\n'),
    rows: JSON.stringify([...functions.audit.memory.rows.values()]),
    answers: JSON.stringify(answers.filter((answer) => !(answer instanceof Error))),
    told: JSON.stringify(thrown.map(toErrorResponse)),
  };
}

function canaryEvent({ channel, trigger, secrets, planted }: CanaryPlan): unknown {
  const { code, ciphertext, email, phone, links } = secrets;
  const everything = [code, email, phone, ...links].join(' ');
  const built: CognitoEvent = buildCognitoEvent({
    channel,
    trigger,
    poolId: POOL,
    region: 'eu-central-1',
    clientId: 'client0',
    userName: planted === 'userName' ? email : 'ann',
    sub: 'b5c1-sub',
    email,
    phone,
    code: ciphertext,
    name: planted === 'name' ? everything : undefined,
    clientMetadata: planted === 'clientMetadata' ? { locale: code, note: everything } : null,
  });
  const attributes = { ...built.request.userAttributes };
  if (trigger === 'AccountTakeOverNotification') {
    const [valid, invalid, token] = links;
    Object.assign(attributes, {
      EVENT_ID: 'e-1',
      ONE_CLICK_LINK_VALID: valid,
      ONE_CLICK_LINK_INVALID: invalid,
      FEEDBACK_TOKEN: token,
    });
  }
  const event = { ...built, request: { ...built.request, userAttributes: attributes } };
  if (planted === 'extra') return { ...event, response: { code }, note: everything };
  if (planted === 'malformed') {
    return {
      ...event,
      userName: { [code]: email },
      request: { ...event.request, type: everything },
    };
  }
  return event;
}

/** SES repeats subject, headers and addresses in every event. */
function sesReports(id: string | undefined, { code, email, links }: Secrets): unknown[] {
  const told = {
    destination: [email],
    headers: [{ name: 'Subject', value: `${code} is your code` }],
    commonHeaders: { to: [email], subject: `${code} is your code` },
  };
  const tags = {
    'ses:configuration-set': ['sealpost'],
    notification: [id ?? code],
    attempt: ['1'],
  };
  const ours = { mail: mail({ ...told, tags }) };
  return [
    sesEvent('Send', ours),
    sesEvent('Bounce', {
      ...ours,
      ...bounce(code, code, { diagnosticCode: code }),
    }),
    sesEvent('Bounce', {
      ...ours,
      ...bounce('Permanent', code.replace(/\W/g, ' '), {
        bouncedRecipients: [{ emailAddress: email, status: code, diagnosticCode: links[0] }],
      }),
    }),
    sesEvent(code, ours),
    sesEvent('Send', { mail: mail({ ...told, tags: { ...tags, notification: [code] } }) }),
    sesEvent('Send', { mail: mail({ ...told, tags: { ...tags, attempt: [code] } }) }),
    sesEvent('Delivery', { ...ours, delivery: { timestamp: code, smtpResponse: code } }),
    EVENTS['Click'],
    { source: code, account: email },
    code,
  ];
}

/** Twilio adds fields without notice; the text may be one of them. */
function callbacks(id: string | undefined, { code, phone, links }: Secrets): unknown[] {
  const known = id === undefined ? {} : { id: id as NotificationId };
  const fields = [
    ['Body', `${code} is your code`],
    ['Note', links.join(' ')],
    [code, phone],
  ] as const;
  const over = { ...known, attempt: 1, expires: 4_000_000_000 };
  const to = DELIVERED.map(([name, value]) => [name, name === 'To' ? phone : value] as const);
  const requests = [
    signedCallback([...to, ...fields], over),
    signedCallback([...UNDELIVERED, ...fields], over),
    signedCallback([...UNDELIVERED, ...fields, ['MessageStatus', code]], over),
    signedCallback([...to.filter(([name]) => name !== 'MessageSid'), ['MessageSid', code]], over),
    { ...signedCallback([...to, ...fields], over), signature: code },
    { ...signedCallback([...to, ...fields], over), query: `notification=${code}` },
  ];
  const http = (method: string, more: object) => ({
    version: '2.0',
    requestContext: { http: { method } },
    ...more,
  });
  const headers = {
    'Content-Type': 'application/x-www-form-urlencoded',
    Authorization: `Bearer ${code}`,
    Cookie: code,
  };
  return [
    ...requests.map(({ query, signature, body }) =>
      http('POST', {
        rawQueryString: query,
        headers: { ...headers, 'X-Twilio-Signature': signature },
        body: Buffer.from(body).toString('base64'),
        isBase64Encoded: true,
      }),
    ),
    http(code, { rawQueryString: code, headers, body: code }),
    http('POST', { headers: { 'Content-Type': code }, body: code }),
    http('POST', { headers, body: `${code}\xff`, isBase64Encoded: true }),
    { version: code },
  ];
}
