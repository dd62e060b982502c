import { startAccount } from './account/start-account.ts';
import { PortTakenError } from './stand-ins/port-taken-error.ts';
import { readPort } from './start/read-port.ts';
import { StartOptionsError } from './start/start-options-error.ts';
import { whenOrphaned } from './start/when-orphaned.ts';

const DEFAULT_PORT = 8040;

const HELP = `A make-believe AWS and Twilio account on this machine, with a deployment in it, to try the
operator's commands on: npx sealpost doctor, npx sealpost pool diff, attach, detach.

  npm run account             at http://127.0.0.1:${DEFAULT_PORT}
  PORT=9000 npm run account   on another port (0: any free one)
`;

try {
  if (process.argv.length > 2) {
    process.stdout.write(HELP);
    process.exitCode = process.argv.includes('--help') ? 0 : 2;
  } else await run(readPort(process.env['PORT'] || String(DEFAULT_PORT), 'PORT'));
} catch (error) {
  process.stderr.write(`${problem(error)}\n`);
  process.exitCode = 1;
}

function problem(error: unknown): string {
  if (error instanceof PortTakenError) {
    return `${error.message} Try another one: PORT=${error.port + 1} npm run account`;
  }
  return error instanceof StartOptionsError ? error.message : String(error);
}

async function run(port: number): Promise<void> {
  const { environment, close } = await startAccount(port);
  const end = () => void close().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  whenOrphaned(end);
  const exports = Object.entries(environment).map(([name, value]) => `  export ${name}=${value}`);
  console.log(`An account that is none, with a deployment of Sealpost and a pool that is not attached yet.
In another terminal:

${exports.join('\n')}

  npx sealpost doctor
  npx sealpost pool diff
  npx sealpost pool attach
  npx sealpost pool detach

Ctrl-C ends it, and everything is as before the next time.`);
}
