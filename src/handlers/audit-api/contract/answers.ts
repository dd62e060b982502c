import * as z from 'zod/mini';
import { channel, described, instant, notificationId, purpose, status } from './fields.ts';

const provider = z.enum(['ses', 'twilio']);
const text = z.string();
const count = z.int();
const milliseconds = z.nullable(z.number());

const role = z.enum(['support', 'auditor', 'admin']);

/** `GET /v1/me` */
export const me = z.strictObject({
  id: text,
  name: z.nullable(text),
  pools: z.array(z.strictObject({ id: text, role })),
});
export type Me = z.infer<typeof me>;

export const delivery = z.strictObject({
  id: notificationId,
  pool: text,
  channel,
  provider,
  triggerSource: described(text, 'As Cognito names it.'),
  purpose: z.nullable(purpose),
  recipient: described(
    z.nullable(text),
    'Masked: `j•••@e•••.com`, `+82•••••••12`. Null once erased.',
  ),
  sub: z.nullable(text),
  userName: described(z.nullable(text), 'Masked.'),
  locale: z.nullable(text),
  status,
  reason: described(z.nullable(text), 'Why, by a word from a closed set.'),
  providerCode: described(z.nullable(text), "The provider's own code."),
  flags: z.array(z.enum(['complained', 'conflict', 'maybe-twice', 'unconfirmed'])),
  askedAt: described(instant, 'When Cognito first asked for the message.'),
  since: described(instant, 'Since when it has had its status.'),
  arrivedAt: described(z.nullable(instant), 'When it was first confirmed to be there.'),
  attempts: count,
  lifeSeconds: described(z.nullable(count), 'For how long the code in it is of use.'),
  erased: described(z.boolean(), 'The person was taken out of this row.'),
  keptUntil: instant,
});
export type Delivery = z.infer<typeof delivery>;

/** `POST /v1/deliveries/search`: the same members, whether something was found or not. */
export const searchAnswer = z.strictObject({
  deliveries: z.array(delivery),
  searched: described(count, 'Rows looked at for this page, before the filter.'),
  next: described(z.nullable(text), 'Cursor of the next page; null at the end.'),
});
export type SearchAnswer = z.infer<typeof searchAnswer>;

export const storyStep = z.strictObject({
  at: instant,
  by: z.enum(['sealpost', 'ses', 'twilio']),
  attempt: count,
  event: described(
    text,
    'A phase of ours (SENDING, ACCEPTED …) or a receipt of the provider (DELIVERED …).',
  ),
  reason: z.nullable(text),
  providerCode: z.nullable(text),
});
export type StoryStep = z.infer<typeof storyStep>;

/** `POST /v1/deliveries/show` */
export const showAnswer = z.strictObject({
  delivery,
  story: described(z.array(storyStep), 'All that happened, oldest first.'),
});
export type ShowAnswer = z.infer<typeof showAnswer>;

const arrivals = { arrived: count, p50Ms: milliseconds, p95Ms: milliseconds };

/** `GET /v1/overview` */
export const overviewAnswer = z.strictObject({
  from: described(
    instant,
    'What was counted begins here; later than asked for when there was too much.',
  ),
  to: instant,
  complete: z.boolean(),
  total: count,
  byHour: z.array(
    z.strictObject({
      at: instant,
      channel,
      tone: z.enum(['good', 'busy', 'doubt', 'bad']),
      count,
    }),
  ),
  byChannel: z.array(z.strictObject({ channel, count, ...arrivals })),
  byTrigger: z.array(
    z.strictObject({
      triggerSource: described(text, 'As Cognito names it.'),
      channel,
      purpose: z.nullable(purpose),
      count,
      arrived: count,
    }),
  ),
  byStatus: z.array(z.strictObject({ status, count })),
  byReason: z.array(
    z.strictObject({ reason: text, channel, providerCode: z.nullable(text), count }),
  ),
  arrivals: z.strictObject(arrivals),
});
export type OverviewAnswer = z.infer<typeof overviewAnswer>;

export const accessLogEntry = z.strictObject({
  at: instant,
  callerId: text,
  callerName: z.nullable(text),
  role,
  action: z.enum(['search', 'show', 'overview', 'export', 'access-log', 'erase']),
  keyKind: z.nullable(z.enum(['email', 'phone', 'sub', 'user-name'])),
  notificationId: z.nullable(text),
  reason: z.nullable(text),
  rows: count,
  dryRun: z.boolean(),
});
export type AccessLogEntry = z.infer<typeof accessLogEntry>;

/** `GET /v1/access-log` */
export const accessLogAnswer = z.strictObject({
  entries: z.array(accessLogEntry),
  next: z.nullable(text),
});
export type AccessLogAnswer = z.infer<typeof accessLogAnswer>;

/** `DELETE /v1/people` */
export const eraseAnswer = z.strictObject({
  dryRun: z.boolean(),
  erased: described(count, 'Rows that were or, on a dry run, would be erased.'),
  underWay: described(count, 'Rows whose message may still be sent again; they stay for now.'),
  erasableFrom: described(z.nullable(instant), 'When the last of those can be erased.'),
  complete: described(z.boolean(), 'False when there is more: run it again.'),
  confirmation: described(
    z.nullable(text),
    'For the erasure itself; null unless it was a dry run.',
  ),
});
export type EraseAnswer = z.infer<typeof eraseAnswer>;

/** Every refusal, as `application/problem+json` (RFC 9457). */
export const problem = z.strictObject({
  type: described(
    z.enum([
      'urn:sealpost:problem:malformed',
      'urn:sealpost:problem:bad-cursor',
      'urn:sealpost:problem:unauthenticated',
      'urn:sealpost:problem:forbidden',
      'urn:sealpost:problem:not-found',
      'urn:sealpost:problem:method-not-allowed',
      'urn:sealpost:problem:too-large',
      'urn:sealpost:problem:not-json',
      'urn:sealpost:problem:invalid-field',
      'urn:sealpost:problem:bad-confirmation',
      'urn:sealpost:problem:rate-limited',
      'urn:sealpost:problem:unavailable',
      'urn:sealpost:problem:internal',
    ]),
    'Stable; decide by this.',
  ),
  title: described(text, 'For people, in English.'),
  status: count,
  field: z.optional(described(text, 'Which field is wrong, such as `key.value`.')),
  retryAfterSeconds: z.optional(count),
});
export type Problem = z.infer<typeof problem>;
