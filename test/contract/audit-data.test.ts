import { readFileSync } from 'node:fs';
import { type AttributeValue, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDynamoDb } from '../../local/stand-ins/dynamodb.ts';
import type { StandIn } from '../../local/stand-ins/stand-in.ts';
import { AUDIT_TABLE, TIME_TO_LIVE_ATTRIBUTE } from '../../src/adapters/dynamodb/audit-table.ts';
import {
  AUDIT_API_VARIABLES,
  readAuditApiSettings,
} from '../../src/config/audit-api-environment.ts';
import { TWILIO_STATUS_VARIABLES } from '../../src/config/twilio-status-environment.ts';
import type { AttemptOutcome } from '../../src/domain/attempt.ts';
import { CSV_COLUMNS } from '../../src/handlers/audit-api/csv/delivery-csv.ts';
import { type DynamoDbSide, dynamoDbSide } from './dynamodb-side.ts';
import { granted } from './granted.ts';
import { sampleAccess } from './sample-access.ts';
import { OUTCOMES, sampleNotification } from './sample-notification.ts';
import { sampleReceipt } from './sample-receipt.ts';

const DOCUMENT = readFileSync(new URL('../../docs/audit-data.md', import.meta.url), 'utf8');

/** The fields that the first column of a section's table names. */
function fieldsIn(section: string): string[] {
  const [, behind = ''] = DOCUMENT.split(`## ${section}\n`);
  const rows = (behind.split('\n## ')[0] ?? '').match(/^\| `.*?(?= \|)/gm) ?? [];
  return rows.flatMap((row) => Array.from(row.matchAll(/`(\w+)`/g), ([, name = '']) => name));
}

let dynamoDb: StandIn;

beforeAll(async () => {
  dynamoDb = await startDynamoDb({ path: null });
});

afterAll(() => dynamoDb.close());

/** Whatever was in a row of the table at any time. */
class SeenFields {
  readonly notification = new Set<string>();
  readonly access = new Set<string>();
  readonly counter = new Set<string>();
  readonly timeline = new Set<string>();

  add(item: Record<string, AttributeValue>): void {
    const pk = item['pk']?.S ?? '';
    const kind = pk.startsWith('access#') ? 'access' : pk.startsWith('rate#') ? 'counter' : null;
    for (const name of Object.keys(item)) this[kind ?? 'notification'].add(name);
    for (const { M = {} } of item['timeline']?.L ?? []) {
      for (const name of Object.keys(M)) this.timeline.add(name);
    }
  }
}

/** Lives that together write everything that is ever written. */
async function seenFields(): Promise<SeenFields> {
  const side = await dynamoDbSide(dynamoDb.url);
  const seen = new SeenFields();
  const client = scanner();
  const look = async () => {
    const { Items = [] } = await client.send(new ScanCommand({ TableName: side.tableName }));
    for (const item of Items) seen.add(item);
  };
  for (const outcome of Object.values(OUTCOMES)) await oneLife(side, outcome, look);
  await side.log.note(sampleNotification(), { phase: 'RETRYABLE', reason: 'kms_unavailable' });
  await look();
  await side.accesses.file(sampleAccess({ at: side.clock.now() }));
  await side.limit.take('sam');
  await look();
  return seen;
}

async function oneLife(
  side: DynamoDbSide,
  outcome: AttemptOutcome,
  look: () => Promise<void>,
): Promise<void> {
  const notification = sampleNotification();
  const claim = await granted(side, notification, 'one');
  await look();
  await side.log.record(claim, outcome);
  await look();
  await side.receipts.file(notification.id, sampleReceipt('DELIVERED'));
  await look();
  const written = await side.row(notification.id);
  if (written === null) throw new Error('The row is not there.');
  await side.eraser.erase(written);
  await look();
}

function scanner(): DynamoDBClient {
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'not-a-secret' };
  return new DynamoDBClient({ endpoint: dynamoDb.url, region: 'eu-central-1', credentials });
}

describe("the data protection officer's document", () => {
  it('names every field that is ever written, and none that is not', async () => {
    const seen = await seenFields();
    expect(fieldsIn("A message's row").toSorted()).toEqual([...seen.notification].toSorted());
    expect(fieldsIn('The access log').toSorted()).toEqual([...seen.access].toSorted());
    const counters = DOCUMENT.match(/\*\*Counters\*\*.*/)?.[0];
    for (const name of seen.counter) expect(counters).toContain(`\`${name}\``);
    const timeline = DOCUMENT.match(/^\| `timeline`.*/m)?.[0];
    for (const name of seen.timeline) expect(timeline).toContain(`\`${name}\``);
  });

  it('has the keys of every index, and the number of them', () => {
    const named = [...fieldsIn("A message's row"), ...fieldsIn('The access log')];
    for (const { AttributeName } of AUDIT_TABLE.AttributeDefinitions) {
      expect(named).toContain(AttributeName);
    }
    expect(named).toContain(TIME_TO_LIVE_ATTRIBUTE);
    expect(AUDIT_TABLE.GlobalSecondaryIndexes).toHaveLength(5);
    expect(DOCUMENT).toContain('The five indexes');
  });

  it('has the settings by their names, with their defaults', () => {
    const variables = Object.keys({ ...AUDIT_API_VARIABLES, ...TWILIO_STATUS_VARIABLES });
    const named = new Set(DOCUMENT.match(/(?<=`)[A-Z]+(_[A-Z]+)+(?=[`=])/g));
    expect(named.size).toBeGreaterThan(3);
    for (const name of named) expect(variables).toContain(name);

    const settings = readAuditApiSettings({
      AWS_REGION: 'eu-central-1',
      AUDIT_TABLE: 'audit',
      RECIPIENT_PEPPER: 'p'.repeat(32),
      USER_POOL_IDS: 'eu-central-1_Example01',
      OIDC_ISSUER: 'https://staff.example.com',
      OIDC_AUDIENCE: 'sealpost',
    });
    const rowOf = (name: string) => DOCUMENT.match(new RegExp(`.*\`${name}\`.*`))?.[0];
    expect(rowOf('AUDIT_RETENTION_DAYS')).toContain(`${settings.auditRetentionDays} days`);
    expect(rowOf('ACCESS_RETENTION_DAYS')).toContain(`${settings.accessRetentionDays} days`);
    expect(rowOf('LOOKUPS_PER_MINUTE')).toContain(`${settings.lookupsPerMinute} requests`);
  });

  it('lists the columns of an exported file', () => {
    const line = DOCUMENT.match(/^The file has what the console shows.*$/m)?.[0] ?? '';
    expect(Array.from(line.matchAll(/`(\w+)`/g), ([, name]) => name)).toEqual(CSV_COLUMNS);
  });

  it('says of everything that an erasure takes out that it goes', async () => {
    const side = await dynamoDbSide(dynamoDb.url);
    const notification = sampleNotification();
    const claim = await granted(side, notification, 'one');
    await side.log.record(claim, OUTCOMES.accepted);
    const before = await side.item(notification.id);
    const row = await side.row(notification.id);
    if (before === null || row === null) throw new Error('The row is not there.');
    await side.eraser.erase(row);
    const after = (await side.item(notification.id)) ?? {};
    const changed = Object.keys(before).filter(
      (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
    );
    const goes = DOCUMENT.match(/^\*\*What goes:\*\*.*$/m)?.[0] ?? '';
    for (const name of changed) expect(goes).toContain(`\`${name}\``);
    expect(changed.length).toBeGreaterThan(5);
  });
});
