import { composeAuditApi } from './src/handlers/audit-api/composition.ts';
import { startDynamoDb } from './local/stand-ins/dynamodb.ts';
import { openLocalAudit } from './local/stack/local-audit.ts';
import { LOCAL_ACCOUNT } from './local/stack/local-account.ts';
import { openOidcServer } from './local/oidc/oidc-server.ts';
import { loadSignInKeys } from './local/oidc/sign-in-keys.ts';
import { AUDIT_API_AUDIENCE } from './local/oidc/oidc-clients.ts';
import { openConsoleServer } from './local/console/console-server.ts';
import { gatewayEvent } from './local/stack/gateway-event.ts';
import { gatewayAnswer, gatewayWord } from './local/stack/gateway-answer.ts';
import { readBytes } from './local/stand-ins/read-body.ts';
import { DynamoDbDeliveryLog } from './src/adapters/dynamodb/dynamodb-delivery-log.ts';
import { DynamoDbReceiptLog } from './src/adapters/dynamodb/dynamodb-receipt-log.ts';
import { AuditDatabase } from './src/adapters/dynamodb/audit-database.ts';
import { HttpTransport } from './src/adapters/http/http-transport.ts';
import { HmacRecipientFingerprint } from './src/adapters/node-crypto/hmac-recipient-fingerprint.ts';
import { Recipient } from './src/domain/recipient.ts';
import { DEFAULT_TIMINGS } from './src/domain/delivery-timings.ts';
import { createHash, randomUUID } from 'node:crypto';

const C = LOCAL_ACCOUNT;
process.env['AWS_ACCESS_KEY_ID'] = C.credentials.accessKeyId;
process.env['AWS_SECRET_ACCESS_KEY'] = C.credentials.secretAccessKey;
const PEPPER = 'p'.repeat(40);
const db = await startDynamoDb({ path: null });
await openLocalAudit(db.url);
const oidc = await openOidcServer(8427);
const con = await openConsoleServer(8426);
await oidc.serve(await loadSignInKeys(null), [con.url]);
const api = await composeAuditApi({
  AWS_REGION: C.region, AUDIT_TABLE: C.auditTable, AWS_ENDPOINT_URL_DYNAMODB: db.url, RECIPIENT_PEPPER: PEPPER,
  USER_POOL_IDS: C.poolId, OIDC_ISSUER: oidc.url, OIDC_AUDIENCE: AUDIT_API_AUDIENCE, OIDC_GROUPS_CLAIM: process.argv[2] ?? 'cognito:groups', DEFAULT_PHONE_REGION: 'KR',
});
await con.serve({ folder: 'dist/console', issuer: oidc.url, api: async (request) => {
  const body = await readBytes(request, 1e6);
  const event = gatewayEvent(request, body, Date.now());
  return gatewayAnswer(await api(event as never)) ?? gatewayWord(502, 'bad');
} });
// rows
const clock = { t: Date.now() - 20 * 3600_000, now() { return this.t; }, async sleep() {} };
const database = new AuditDatabase(C.auditTable, { region: C.region, endpoint: db.url }, new HttpTransport());
const log = new DynamoDbDeliveryLog(database, clock, { retentionDays: 90, timings: DEFAULT_TIMINGS });
const receipts = new DynamoDbReceiptLog(database, clock);
const fp = new HmacRecipientFingerprint(PEPPER);
const SUB = '8c1f0a52-3d3b-4f0c-9a53-1f4c6d7e8f90';
const id = () => createHash('sha256').update(randomUUID()).digest('hex').slice(0, 32).replace(/[0189]/g, 'k') as never;
const mk = async (o: any) => {
  const r = o.phone ? Recipient.phone(o.phone)! : Recipient.email(o.email)!;
  const n = { id: id(), poolId: C.poolId, clientId: 'c', sub: SUB, userName: o.user ?? 'ann.lee', channel: o.phone ? 'sms' : 'email', provider: o.phone ? 'twilio' : 'ses', triggerSource: o.trigger, purpose: o.purpose, lifeSeconds: 3600, recipient: { masked: r.masked, fingerprint: fp.of(r) }, message: { locale: 'ko', templateVersion: 2 } } as any;
  const c = await log.claim(n, { owner: randomUUID(), policy: 'at-least-once', leaseUntil: clock.t + 50000 });
  if (!c.ok) throw new Error();
  clock.t += 300;
  await log.record(c.value, { kind: 'accepted', providerMessageId: randomUUID() });
  for (const [status, reason, code] of o.receipts) {
    clock.t += 4000;
    await receipts.file(n.id, { provider: n.provider, attempt: 1, status, reason, providerCode: code, providerMessageId: null, reportedAt: clock.t });
  }
  clock.t += 600_000;
};
for (let i = 0; i < 35; i++) await mk({ email: 'ann@example.com', trigger: i % 3 ? 'CustomEmailSender_ForgotPassword' : 'CustomEmailSender_SignUp', purpose: i % 3 ? 'reset-password' : 'sign-up', receipts: i % 7 === 0 ? [['SENT', null, null], ['HARD_BOUNCED', 'bad_address', 'Permanent/General']] : [['SENT', null, null], ['DELIVERED', null, null]] });
await mk({ phone: '+821012345678', user: 'ben', trigger: 'CustomSMSSender_Authentication', purpose: 'sign-in', receipts: [['QUEUED', null, null], ['UNDELIVERED', 'opted_out', '21610']] });
await mk({ email: 'bob@example.org', user: 'bob', trigger: 'CustomEmailSender_SignUp', purpose: 'sign-up', receipts: [['SENT', null, null], ['HARD_BOUNCED', 'bad_address', 'Permanent/General']] });
await mk({ email: 'eve@example.org', user: '<img src=x onerror=alert(1)>', trigger: 'CustomEmailSender_SignUp', purpose: 'sign-up', receipts: [['DELIVERED', null, null]] });
console.log(con.url, oidc.url);
