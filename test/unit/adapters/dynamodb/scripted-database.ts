import { AuditDatabase } from '../../../../src/adapters/dynamodb/audit-database.ts';
import { HttpTransport } from '../../../../src/adapters/http/http-transport.ts';
import { type HostileServer, startHostileServer } from '../hostile-server.ts';

/** What DynamoDB answers to an action, by what it was asked; a number is a refusal's status. */
export type Script = Readonly<Record<string, (input: never) => object | number>>;

export interface ScriptedDatabase {
  readonly database: AuditDatabase;
  /** The actions that were asked for, in their order. */
  actions(): readonly string[];
  close(): Promise<void>;
}

const TARGET = 'DynamoDB_20120810.';

/** A DynamoDB that does what dynalite never does: leave keys unread, lag, break off, refuse. */
export async function scriptedDatabase(script: Script): Promise<ScriptedDatabase> {
  process.env['AWS_ACCESS_KEY_ID'] = 'AKIDEXAMPLE';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'not-a-secret';
  const actionOf = ({ headers }: HostileServer['exchanges'][number]) =>
    String(headers['x-amz-target']).slice(TARGET.length);
  const server = await startHostileServer((exchange) => {
    const answer = script[actionOf(exchange)]?.(JSON.parse(exchange.body) as never) ?? 400;
    const headers = { 'content-type': 'application/x-amz-json-1.0' };
    if (typeof answer === 'number') exchange.answer(answer, '{}', headers);
    else exchange.answer(200, JSON.stringify(answer), headers);
  });
  const service = { region: 'eu-central-1', endpoint: server.url };
  return {
    database: new AuditDatabase('audit', service, new HttpTransport()),
    actions: () => server.exchanges.map(actionOf),
    close: () => server.close(),
  };
}
