import { type HostileServer, startHostileServer } from '../../adapters/hostile-server.ts';

/** SES and Twilio in one: takes everything. */
export async function startProvider(): Promise<HostileServer> {
  const sid = `SM${'d'.repeat(32)}`;
  const answer = JSON.stringify({ MessageId: 'm-1', sid, status: 'queued' });
  return startHostileServer((exchange) =>
    exchange.answer(200, answer, { 'content-type': 'application/json' }),
  );
}

/** The one request that arrived while this ran, and what it came to. */
export async function requestOf<Value>(provider: HostileServer, run: () => Promise<Value>) {
  const before = provider.exchanges.length;
  const result = await run();
  const [exchange, ...more] = provider.exchanges.slice(before);
  if (exchange === undefined || more.length > 0) throw new Error('not one request');
  const { path, headers, body } = exchange;
  return { result, request: { path, headers: { ...headers }, body } };
}
