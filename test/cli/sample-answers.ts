import type {
  AccessLogEntry,
  Delivery,
  OverviewAnswer,
} from '../../src/handlers/audit-api/contract/answers.ts';
import { STUB_POOL } from './stub-console.ts';

/** An hour ago. */
const askedAt = new Date(Date.now() - 3600_000).toISOString();
const arrivedAt = new Date(Date.now() - 3600_000 + 9000).toISOString();

export function sampleDelivery(changes: Partial<Delivery> = {}): Delivery {
  return {
    id: 'abcdefghijklmnopqrstuvwxyz234567',
    pool: STUB_POOL,
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
    askedAt,
    since: arrivedAt,
    arrivedAt,
    attempts: 1,
    lifeSeconds: 3600,
    erased: false,
    keptUntil: new Date(Date.now() + 90 * 86_400_000).toISOString(),
    ...changes,
  };
}

export function sampleEntry(changes: Partial<AccessLogEntry> = {}): AccessLogEntry {
  return {
    at: askedAt,
    callerId: '5ea19057-5a00-4000-8000-000000000001',
    callerName: 'Sam',
    role: 'support',
    action: 'search',
    keyKind: 'email',
    notificationId: null,
    reason: 'Ticket A1',
    rows: 2,
    dryRun: false,
    ...changes,
  };
}

export function sampleOverview(changes: Partial<OverviewAnswer> = {}): OverviewAnswer {
  return {
    from: '2026-11-21T13:20:00.000Z',
    to: '2026-11-22T13:20:00.000Z',
    complete: true,
    total: 1204,
    byHour: [
      { at: '2026-11-21T13:00:00.000Z', channel: 'email', tone: 'good', count: 800 },
      { at: '2026-11-21T13:00:00.000Z', channel: 'sms', tone: 'bad', count: 4 },
      { at: '2026-11-22T13:00:00.000Z', channel: 'email', tone: 'good', count: 400 },
    ],
    byChannel: [
      { channel: 'email', count: 1200, arrived: 1190, p50Ms: 2000, p95Ms: 9000 },
      { channel: 'sms', count: 4, arrived: 0, p50Ms: null, p95Ms: null },
    ],
    byTrigger: [
      {
        triggerSource: 'CustomEmailSender_SignUp',
        channel: 'email',
        purpose: 'sign-up',
        count: 1204,
        arrived: 1190,
      },
    ],
    byStatus: [
      { status: 'delivered', count: 1200 },
      { status: 'undelivered', count: 4 },
    ],
    byReason: [
      { reason: 'recipient_unreachable', channel: 'sms', providerCode: '30003', count: 4 },
    ],
    arrivals: { arrived: 1190, p50Ms: 2000, p95Ms: 9000 },
    ...changes,
  };
}
