import { broken, ok, type Result } from '../../finding.ts';
import { knock } from '../../knock.ts';

/** Whoever does not sign has to be refused. */
export async function twilioCallback(url: string, signal: AbortSignal): Promise<Result[]> {
  const status = await knock(url, { signal, method: 'POST' });
  if (status === 403) return [ok('Twilio’s reports reach us, and nobody else’s do.')];
  return [
    broken(
      `The address for Twilio’s reports does not refuse whoever does not sign (${status ?? 'no answer'}): ${url}`,
      'npm run deploy; then docs/runbook.md, “Requests to us fail”.',
    ),
  ];
}
