import type { Check, Exam } from '../exam.ts';
import { broken, ok, type Result } from '../finding.ts';
import { knock } from '../knock.ts';

/** Whether support gets an answer. */
export function consoleChecks({ deployment: { consoleUrl, auditApiUrl } }: Exam): readonly Check[] {
  return [
    ...(consoleUrl === undefined
      ? []
      : [{ name: 'console', run: (_: Exam, at: AbortSignal) => page(consoleUrl, at) }]),
    ...(auditApiUrl === undefined
      ? []
      : [{ name: 'audit-api', run: (_: Exam, at: AbortSignal) => api(auditApiUrl, at) }]),
  ];
}

async function page(url: string, signal: AbortSignal): Promise<Result[]> {
  const status = await knock(url, { signal });
  if (status === 200) return [ok(`The console answers: ${url}`)];
  return [
    broken(
      `The console does not answer at ${url} (${status ?? 'no answer'}).`,
      'npm run deploy, which puts its files in place.',
    ),
  ];
}

/** Whoever has no token has to be refused. */
async function api(url: string, signal: AbortSignal): Promise<Result[]> {
  const status = await knock(`${url.replace(/\/+$/, '')}/v1/me`, { signal });
  if (status === 401 || status === 403) return [ok(`The audit’s API answers: ${url}`)];
  return [
    broken(
      `The audit’s API at ${url} does not refuse whoever has no token (${status ?? 'no answer'}).`,
      'npm run deploy; then docs/runbook.md, “Requests to us fail”.',
    ),
  ];
}
