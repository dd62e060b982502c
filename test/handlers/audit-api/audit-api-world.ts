import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { startFaultyPeer } from '../../../local/faults/faulty-peer.ts';
import { startDynamoDb } from '../../../local/stand-ins/dynamodb.ts';
import { ensureTable } from '../../../local/stand-ins/ensure-table.ts';
import type { Item } from '../../../src/adapters/dynamodb/audit-item.ts';
import { AUDIT_TABLE } from '../../../src/adapters/dynamodb/audit-table.ts';
import type { Environment } from '../../../src/config/read-environment.ts';
import { composeAuditApi } from '../../../src/handlers/audit-api/composition.ts';
import { ROUTES, type RouteName } from '../../../src/handlers/audit-api/contract/routes.ts';
import { httpEvent } from '../world/http-event.ts';
import { TEST_ACCOUNT } from '../world/test-account.ts';
import { nonconformities } from './conformity.ts';
import { IdentityProvider, type TokenWish } from './identity-provider.ts';
import { SeededAudit } from './seeded-audit.ts';

export const POOL = TEST_ACCOUNT.poolId;
export const OTHER_POOL = 'eu-central-1_TestPool2';

/** A request, as far as a test chooses it. */
export interface Asking {
  /** Null sends none. */
  readonly token: string | null;
  readonly query?: Readonly<Record<string, string>> | string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly base64?: boolean;
  /** Before the path. */
  readonly prefix?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Of a JSON answer. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it
  readonly json: any;
}

/** The audit API as composed in Lambda, over a real database and a real OpenID provider. */
export async function startAuditApiWorld(changes: Environment = {}) {
  const { region, credentials, table, pepper } = TEST_ACCOUNT;
  process.env['AWS_ACCESS_KEY_ID'] = credentials.accessKeyId;
  process.env['AWS_SECRET_ACCESS_KEY'] = credentials.secretAccessKey;
  const dynamoDb = await startDynamoDb({ path: null });
  const database = new DynamoDBClient({ region, endpoint: dynamoDb.url, credentials });
  await ensureTable(database, { TableName: table, ...AUDIT_TABLE });
  const peer = await startFaultyPeer(dynamoDb.url, 'dynamodb');
  const provider = await IdentityProvider.start();
  const environment: Environment = {
    AWS_REGION: region,
    AUDIT_TABLE: table,
    RECIPIENT_PEPPER: pepper,
    AWS_ENDPOINT_URL_DYNAMODB: peer.url,
    USER_POOL_IDS: `${POOL},${OTHER_POOL}`,
    OIDC_ISSUER: provider.issuer,
    OIDC_AUDIENCE: IdentityProvider.AUDIENCE,
    OIDC_GROUPS_CLAIM: 'groups',
    DEFAULT_PHONE_REGION: 'KR',
    LOOKUPS_PER_MINUTE: '6000',
    ANSWER_STEP_MS: '1',
    ...changes,
  };
  const handler = await composeAuditApi(environment);

  const world = {
    provider,
    peer,
    environment,
    seed: new SeededAudit(dynamoDb.url),

    /** A token of somebody in these groups. */
    staff(groups: readonly string[], wish: TokenWish = {}): Promise<string> {
      return provider.token({ ...wish, claims: { groups, ...wish.claims } });
    },

    /** Calls the function with whatever event. */
    call: handler,

    async send(path: string, asking: Asking): Promise<Answer> {
      const { token, query = {}, body, headers = {}, method = 'GET', base64 } = asking;
      const search = typeof query === 'string' ? query : new URLSearchParams(query).toString();
      const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
      const answer = await handler(
        httpEvent({
          url: `https://api.example${asking.prefix ?? ''}${path}${search && `?${search}`}`,
          method,
          body: text,
          ...(base64 === undefined ? {} : { base64 }),
          headers: {
            'content-type': 'application/json',
            ...(token === null ? {} : { authorization: `Bearer ${token}` }),
            ...headers,
          },
        }),
      );
      const isJson = method !== 'HEAD' && /json$/.test(answer.headers['content-type'] ?? '');
      return {
        status: answer.statusCode,
        headers: answer.headers,
        text: answer.body,
        json: isJson ? JSON.parse(answer.body) : null,
      };
    },

    /** Asks by the name of a route. Throws when the answer is not as the API is described. */
    async ask(route: RouteName, asking: Asking): Promise<Answer> {
      const { method, path } = ROUTES[route];
      const answer = await world.send(path, { method, ...asking });
      const faults = nonconformities(route, answer);
      if (faults.length > 0) throw new Error(`${route} ${answer.status}: ${faults.join('; ')}`);
      return answer;
    },

    /** All that lies in the table, past every fault. */
    async items(prefix = ''): Promise<Item[]> {
      const items: Item[] = [];
      for await (const page of paginateScan({ client: database }, { TableName: table })) {
        items.push(...(page.Items ?? []));
      }
      return items.filter(({ pk }) => pk?.S?.startsWith(prefix));
    },

    async stop(): Promise<void> {
      await provider.close();
      await peer.close();
      await dynamoDb.close();
    },
  };
  return world;
}

export type AuditApiWorld = Awaited<ReturnType<typeof startAuditApiWorld>>;
