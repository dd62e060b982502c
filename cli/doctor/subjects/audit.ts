import type { TableDescription } from '@aws-sdk/client-dynamodb';
import { ask } from '../ask-fault.ts';
import type { Check, Exam } from '../exam.ts';
import { EXPECTED_TABLE } from '../expected-table.ts';
import { allOr, broken, ok, type Result, warning } from '../finding.ts';

/** The audit's table, and the secret that its look-ups hang on. */
export function auditChecks({ deployment }: Exam): readonly Check[] {
  const { auditTableName: table, pepperSecretArn: pepper } = deployment;
  return [
    ...(table === undefined
      ? []
      : [
          { name: 'table', run: (exam: Exam, at: AbortSignal) => itself(table, exam, at) },
          { name: 'table-ttl', run: (exam: Exam, at: AbortSignal) => timeToLive(table, exam, at) },
          { name: 'table-backups', run: (exam: Exam, at: AbortSignal) => backups(table, exam, at) },
        ]),
    ...(pepper === undefined
      ? []
      : [{ name: 'pepper', run: (exam: Exam, at: AbortSignal) => secret(pepper, exam, at) }]),
  ];
}

async function open({ settings }: Exam) {
  const sdk = await import('@aws-sdk/client-dynamodb');
  return { sdk, client: new sdk.DynamoDBClient(settings) };
}

async function itself(TableName: string, exam: Exam, abortSignal: AbortSignal): Promise<Result[]> {
  const { sdk, client } = await open(exam);
  const told = await ask('dynamodb:DescribeTable', () =>
    client.send(new sdk.DescribeTableCommand({ TableName }), { abortSignal }),
  );
  const table = told?.Table;
  if (table === undefined) {
    return [
      broken(`There is no table ${TableName}: nothing is sent without a row.`, 'npm run deploy'),
    ];
  }
  const wrong = wrongIndexes(table);
  return allOr(
    [
      table.TableStatus !== 'ACTIVE' &&
        table.TableStatus !== 'UPDATING' &&
        broken(`The table ${TableName} is ${table.TableStatus}.`, 'Look at it in the console.'),
      keysOf(table).join() !== EXPECTED_TABLE.key &&
        broken(
          `The key of ${TableName} is ${keysOf(table).join()}, not ${EXPECTED_TABLE.key}.`,
          'It is not a table of Sealpost: npm run deploy makes one.',
        ),
      wrong.length > 0 &&
        broken(
          `${TableName} lacks indexes, or has them otherwise: ${wrong.join(', ')}.`,
          'npm run deploy',
        ),
      table.DeletionProtectionEnabled !== true &&
        warning(
          `${TableName} can be deleted by one command.`,
          `aws dynamodb update-table --table-name ${TableName} --deletion-protection-enabled`,
        ),
      table.SSEDescription?.SSEType !== 'KMS' &&
        warning(`${TableName} is encrypted with AWS’s key, not yours.`, 'npm run deploy'),
    ],
    `${TableName} is there with all its indexes, protected, and encrypted with your key.`,
  );
}

type Keyed = Pick<TableDescription, 'KeySchema'>;

function keysOf({ KeySchema = [] }: Keyed): string[] {
  return [...KeySchema]
    .sort(({ KeyType: one }) => (one === 'HASH' ? -1 : 1))
    .map(({ AttributeName = '' }) => AttributeName);
}

function wrongIndexes({ GlobalSecondaryIndexes = [] }: TableDescription): string[] {
  return Object.entries(EXPECTED_TABLE.indexes)
    .filter(([name, keys]) => {
      const index = GlobalSecondaryIndexes.find(({ IndexName }) => IndexName === name);
      if (index === undefined || index.IndexStatus !== 'ACTIVE') return true;
      return keysOf(index as Keyed).join() !== keys.join();
    })
    .map(([name]) => name);
}

async function timeToLive(TableName: string, exam: Exam, abortSignal: AbortSignal) {
  const { sdk, client } = await open(exam);
  const told = await ask('dynamodb:DescribeTimeToLive', () =>
    client.send(new sdk.DescribeTimeToLiveCommand({ TableName }), { abortSignal }),
  );
  if (told === null) return [];
  const { TimeToLiveStatus, AttributeName } = told.TimeToLiveDescription ?? {};
  const on = TimeToLiveStatus === 'ENABLED' || TimeToLiveStatus === 'ENABLING';
  if (on && AttributeName === EXPECTED_TABLE.timeToLive) return [ok('Old rows are deleted.')];
  return [
    broken(
      on
        ? `Rows are deleted by ${AttributeName}, which ours do not have: none is.`
        : 'Old rows are never deleted.',
      `aws dynamodb update-time-to-live --table-name ${TableName} --time-to-live-specification Enabled=true,AttributeName=${EXPECTED_TABLE.timeToLive}`,
    ),
  ];
}

async function backups(TableName: string, exam: Exam, abortSignal: AbortSignal) {
  const { sdk, client } = await open(exam);
  const told = await ask('dynamodb:DescribeContinuousBackups', () =>
    client.send(new sdk.DescribeContinuousBackupsCommand({ TableName }), { abortSignal }),
  );
  if (told === null) return [];
  const { PointInTimeRecoveryDescription: recovery } = told.ContinuousBackupsDescription ?? {};
  if (recovery?.PointInTimeRecoveryStatus === 'ENABLED')
    return [ok('The table can be brought back as it was at any second.')];
  return [
    warning(
      'The table cannot be brought back as it was.',
      `aws dynamodb update-continuous-backups --table-name ${TableName} --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true`,
    ),
  ];
}

/** That it is there; nobody reads it here. */
async function secret(SecretId: string, { settings }: Exam, abortSignal: AbortSignal) {
  const told = await ask('secretsmanager:DescribeSecret', async () => {
    const { SecretsManagerClient, DescribeSecretCommand } = await import(
      '@aws-sdk/client-secrets-manager'
    );
    return await new SecretsManagerClient(settings).send(new DescribeSecretCommand({ SecretId }), {
      abortSignal,
    });
  });
  if (told !== null && told.DeletedDate === undefined) return [ok('The pepper’s secret is there.')];
  return [
    broken(
      `The pepper’s secret is gone: no function starts, and people are not found by their address.`,
      told === null
        ? 'npm run deploy makes another; rows from before are then not found by address.'
        : `aws secretsmanager restore-secret --secret-id ${SecretId}`,
    ),
  ];
}
