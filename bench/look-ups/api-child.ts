// The audit API as it is deployed, in a process of its own, called as API Gateway calls it. On a
// message that lists whom to look for it answers with how long each look-up took, in milliseconds.
import type { LookUpOrder } from './look-up-arm.ts';

type Handler = (event: object) => Promise<{ readonly statusCode: number; readonly body: string }>;

const { handler } = (await import(String(process.argv[2]))) as { handler: Handler };

process.on('message', (order: LookUpOrder) => void answer(order));
process.send?.({ ready: true });

async function answer({ tokens, people }: LookUpOrder): Promise<void> {
  const times: number[] = new Array(people.length);
  let next = 0;
  // Each caller asks one thing after the other; all of them do so at once.
  await Promise.all(
    tokens.map(async (token) => {
      for (let at = next++; at < people.length; at = next++) {
        const from = performance.now();
        const { statusCode } = await handler(lookUp(token, people[at] ?? ''));
        times[at] = performance.now() - from;
        if (statusCode !== 200) throw new Error(`A look-up was answered by ${statusCode}.`);
      }
    }),
  );
  process.send?.({ times });
}

function lookUp(token: string, sub: string): object {
  const rawPath = '/v1/deliveries/search';
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString: '',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    requestContext: { http: { method: 'POST', path: rawPath, protocol: 'HTTP/1.1' } },
    body: JSON.stringify({ key: { kind: 'sub', value: sub }, reason: 'benchmark' }),
    isBase64Encoded: false,
  };
}
