import { afterEach, describe, expect, it } from 'vitest';
import { RequestSigner } from '../../../../src/adapters/aws/request-signer.ts';
import { signByOurselves } from '../../../../src/adapters/aws/sign-by-ourselves.ts';
import { AuditDatabase } from '../../../../src/adapters/dynamodb/audit-database.ts';
import { HttpTransport } from '../../../../src/adapters/http/http-transport.ts';
import { type HostileExchange, type HostileServer, startHostileServer } from '../hostile-server.ts';
import { CLAIM, EMAIL, RECIPIENT, sesSenderAt } from '../ses/ses-fixture.ts';

let server: HostileServer;
afterEach(() => server.close());

/** The signature that belongs to a request as it arrived. */
const signatureOf = ({ path, headers, body }: HostileExchange, service: string) => {
  const time = String(headers['x-amz-date']);
  const iso = time.replace(/(....)(..)(..T..)(..)(..Z)/, '$1-$2-$3:$4:$5');
  const signer = new RequestSigner(service, 'eu-central-1', () => Date.parse(iso));
  const arrived = headers as Record<string, string>;
  return signer.sign({ method: 'POST', path, headers: arrived, body })['authorization'];
};

describe('a client of the AWS SDK', () => {
  it('sends mail signed by us, and says who it is', async () => {
    server = await startHostileServer(({ answer }) => answer(200, '{"MessageId":"m"}'));
    await sesSenderAt(server.url).send(EMAIL, RECIPIENT, CLAIM);
    const [exchange] = server.exchanges;
    expect(exchange?.headers.authorization).toMatch(
      /Credential=AKIDEXAMPLE\/\d{8}\/eu-central-1\/ses\/aws4_request, SignedHeaders=content-type;host;x-amz-date, /,
    );
    expect(exchange?.headers.authorization).toBe(signatureOf(exchange as HostileExchange, 'ses'));
    expect(exchange?.headers['user-agent']).toMatch(
      /^aws-sdk-js\/\S+ ua\/2\.1 os\/\S+ lang\/js md\/nodejs#\S+ api\/sesv2#\S+ (\S+ )?app\/sealpost$/,
    );
  });

  it('signs each of its tries', async () => {
    process.env['AWS_ACCESS_KEY_ID'] = 'AKIDEXAMPLE';
    process.env['AWS_SECRET_ACCESS_KEY'] = 'not-a-secret';
    server = await startHostileServer(({ answer }) => answer(500, '{}'));
    const service = { region: 'eu-central-1', endpoint: server.url };
    const database = new AuditDatabase('audit', service, new HttpTransport());
    await expect(database.get('row')).rejects.toThrow();
    const tries = server.exchanges.map(({ headers }) => headers['amz-sdk-request']);
    expect(tries).toEqual(['attempt=1; max=3', 'attempt=2; max=3', 'attempt=3; max=3']);
    for (const exchange of server.exchanges) {
      expect(exchange.headers.authorization).toBe(signatureOf(exchange, 'dynamodb'));
    }
  });

  it('is refused where it has no such steps to replace', async () => {
    server = await startHostileServer(() => undefined);
    const client = {
      middlewareStack: { remove: () => false, add: () => undefined },
      config: { defaultUserAgentProvider: async () => [] },
    };
    const signer = new RequestSigner('ses', 'eu-central-1');
    expect(() => signByOurselves(client, signer)).toThrow('httpAuthSchemeMiddleware');
  });
});
