import type {
  AccessLogAnswer,
  Delivery,
  EraseAnswer,
  Me,
  OverviewAnswer,
  SearchAnswer,
  ShowAnswer,
} from '../../src/handlers/audit-api/contract/answers.ts';
import type { RequestOf, RouteName } from '../../src/handlers/audit-api/contract/routes.ts';
import { CSV_HEADER } from '../../src/handlers/audit-api/csv/delivery-csv.ts';

const POOL = 'eu-central-1_Example01';
const REASON = 'Ticket SUP-4711: no code arrived';
const ID = 'mfrggzdfmztwq2lknnwg23tpobyxe43u';

const DELIVERY: Delivery = {
  id: ID,
  pool: POOL,
  channel: 'email',
  provider: 'ses',
  triggerSource: 'CustomEmailSender_ForgotPassword',
  purpose: 'reset-password',
  recipient: 'j•••@e•••.com',
  sub: '8c1f0a52-3d3b-4f0c-9a53-1f4c6d7e8f90',
  userName: 'j•••e',
  locale: 'en',
  status: 'delivered',
  reason: null,
  providerCode: null,
  flags: [],
  askedAt: '2026-11-22T13:02:51.000Z',
  since: '2026-11-22T13:03:00.000Z',
  arrivedAt: '2026-11-22T13:03:00.000Z',
  attempts: 1,
  lifeSeconds: 3600,
  erased: false,
  keptUntil: '2027-02-20T13:02:51.000Z',
};

const SPAN = { from: '2026-11-22T00:00:00Z', to: '2026-11-22T23:59:59.999Z' } as const;

/** One request of each route. */
export const REQUEST_EXAMPLES: { readonly [Name in RouteName]: RequestOf<Name> } = {
  me: {},
  search: { key: { kind: 'phone', value: '+82 10-1234-5678' }, reason: REASON, limit: 20 },
  show: { id: ID, reason: REASON },
  export: { ...SPAN, reason: 'Monthly report', filter: { statuses: ['bounced', 'undelivered'] } },
  overview: { pool: POOL, ...SPAN },
  accessLog: { pool: POOL, ...SPAN },
  erase: {
    key: { kind: 'sub', value: '8c1f0a52-3d3b-4f0c-9a53-1f4c6d7e8f90' },
    reason: 'Ticket DPO-17: asked to be forgotten',
  },
};

/** What it may be answered with. */
export const ANSWER_EXAMPLES: { readonly [Name in RouteName]: object | string } = {
  me: {
    id: 'f6f5b1f4-0d2c-4b8e-9a57-0a54a1f0c1de',
    name: 'Sam',
    pools: [{ id: POOL, role: 'support' }],
  } satisfies Me,
  search: { deliveries: [DELIVERY], searched: 1, next: null } satisfies SearchAnswer,
  show: {
    delivery: DELIVERY,
    story: [
      step('2026-11-22T13:02:51.000Z', 'sealpost', 'SENDING'),
      step('2026-11-22T13:02:51.212Z', 'sealpost', 'ACCEPTED'),
      step('2026-11-22T13:03:00.000Z', 'ses', 'DELIVERED'),
    ],
  } satisfies ShowAnswer,
  export: `${CSV_HEADER}${ID},2026-11-22T13:02:51.000Z,email,ses,…\r\n`,
  overview: {
    from: '2026-11-22T00:00:00.000Z',
    to: '2026-11-22T23:59:59.999Z',
    complete: true,
    total: 1,
    byHour: [{ at: '2026-11-22T13:00:00.000Z', channel: 'email', tone: 'good', count: 1 }],
    byChannel: [{ channel: 'email', count: 1, arrived: 1, p50Ms: 9000, p95Ms: 9000 }],
    byTrigger: [
      {
        triggerSource: 'CustomEmailSender_ForgotPassword',
        channel: 'email',
        purpose: 'reset-password',
        count: 1,
        arrived: 1,
      },
    ],
    byStatus: [{ status: 'delivered', count: 1 }],
    byReason: [],
    arrivals: { arrived: 1, p50Ms: 9000, p95Ms: 9000 },
  } satisfies OverviewAnswer,
  accessLog: {
    entries: [
      {
        at: '2026-11-22T13:10:12.345Z',
        callerId: 'f6f5b1f4-0d2c-4b8e-9a57-0a54a1f0c1de',
        callerName: 'Sam',
        role: 'support',
        action: 'search',
        keyKind: 'phone',
        notificationId: null,
        reason: REASON,
        rows: 1,
        dryRun: false,
      },
    ],
    next: null,
  } satisfies AccessLogAnswer,
  erase: {
    dryRun: true,
    erased: 3,
    underWay: 0,
    erasableFrom: null,
    complete: true,
    confirmation: 'q83vEjRWeJCrze8SNFZ4kA',
  } satisfies EraseAnswer,
};

function step(at: string, by: 'sealpost' | 'ses', event: string): ShowAnswer['story'][number] {
  return { at, by, attempt: 1, event, reason: null, providerCode: null };
}
