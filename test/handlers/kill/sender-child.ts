/**
 * A process of its own that runs one bundled sender, as Lambda does, and is told by its parent what
 * to deliver. It has no part in its own death.
 */
import { pathToFileURL } from 'node:url';

const [, , bundle = ''] = process.argv;
const { handler } = await import(pathToFileURL(bundle).href);

process.on('message', ({ event, requestId }: { event: unknown; requestId: string }) => {
  const context = { awsRequestId: requestId, getRemainingTimeInMillis: () => 29_000 };
  handler(event, context).then(
    () => process.send?.('returned'),
    () => process.send?.('threw'),
  );
});
process.send?.('ready');
