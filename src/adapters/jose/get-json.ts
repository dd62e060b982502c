import type { HttpTransport } from '../http/http-transport.ts';

/** A provider that takes longer is not there: a person waits. */
const LIMITS = { connectMs: 1000, totalMs: 2000 } as const;

/** Fetches a JSON document. Rejects when there is none; follows no redirect. */
export async function getJson(url: URL, transport: HttpTransport): Promise<unknown> {
  const answer = await transport.send(
    {
      method: 'GET',
      protocol: url.protocol,
      hostname: url.hostname,
      port: url.port === '' ? undefined : Number(url.port),
      path: `${url.pathname}${url.search}`,
      headers: { host: url.host, accept: 'application/json', 'user-agent': 'sealpost' },
      body: undefined,
    },
    LIMITS,
  );
  if (answer.statusCode !== 200) throw new Error(`answered ${answer.statusCode}`);
  return JSON.parse(answer.body.toString('utf8'));
}
