/**
 * All five functions in a process of their own, so that its memory is theirs alone. The parent sends
 * what Lambda would, and hears what Lambda would.
 */
import { composeFunctions } from '../handlers/world/compose-functions.ts';
import type { FunctionAnswer, FunctionCall } from './function-call.ts';

/** As a function with a time-out of half of the default: leases follow from it. */
const REMAINING_MS = 15_000;

const functions = await composeFunctions(process.env);

/** What Lambda invokes; the memory is asked for by nobody but the soak. */
type Invocation = FunctionCall & { readonly name: keyof typeof functions };

async function call({ name, event, requestId }: Invocation): Promise<unknown> {
  const context = { awsRequestId: requestId, getRemainingTimeInMillis: () => REMAINING_MS };
  switch (name) {
    case 'sesEvents':
    case 'twilioStatus':
      return functions[name](event);
    default:
      return functions[name](event, context);
  }
}

const isInvocation = (call: FunctionCall): call is Invocation => call.name !== 'memory';

process.on('message', (message: FunctionCall) => {
  const answer = (rest: Omit<FunctionAnswer, 'id'>) => process.send?.({ id: message.id, ...rest });
  if (!isInvocation(message)) {
    globalThis.gc?.();
    const { rss, heapUsed } = process.memoryUsage();
    answer({ value: { resident: rss, heap: heapUsed } });
    return;
  }
  call(message).then(
    (value) => answer({ value: value ?? null }),
    (error: unknown) => answer({ error: error instanceof Error ? error.message : 'not an error' }),
  );
});
process.on('disconnect', () => process.exit(0));
process.send?.({ id: 0, value: 'ready' });
