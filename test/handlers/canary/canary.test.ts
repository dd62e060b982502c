import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { findLeaks } from '../leak-scanner.ts';
import { CANARY_FAULTS, type CanaryFault } from './canary-fault.ts';
import { canaryPlans } from './canary-plans.ts';
import { canaryRun, type Sinks } from './canary-run.ts';
import { CapturedOutput } from './captured-output.ts';
import { FunctionsInMemory } from './functions-in-memory.ts';
import { AWS_SECRET, allOf } from './secrets.ts';

const RUNS = 10_000 * Number(process.env['SOAK_RUNS'] ?? 1);

/** Where a library would leave a file. */
let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'sealpost-canary-'));
  process.env['TMPDIR'] = scratch;
  process.env['AWS_ACCESS_KEY_ID'] = 'AKIDCANARYCANARY';
  process.env['AWS_SECRET_ACCESS_KEY'] = AWS_SECRET;
});
afterAll(() => rmSync(scratch, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

function start() {
  process.env['POWERTOOLS_DEV'] = 'true';
  const output = new CapturedOutput();
  const functions = {
    'at-least-once': new FunctionsInMemory('at-least-once'),
    'at-most-once': new FunctionsInMemory('at-most-once'),
  } as const;
  delete process.env['POWERTOOLS_DEV'];
  return { output, functions };
}

describe('whatever fails, and whatever it says while it does', () => {
  it(`no secret is anywhere but in the message (${RUNS} runs)`, async () => {
    const { output, functions } = start();
    const tally = { sent: 0, thrown: 0, rows: 0 };
    const events = new Set<string>();
    const faults = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        canaryPlans,
        fc.constantFrom('at-least-once', 'at-most-once'),
        async (plan, policy) => {
          const sinks = await canaryRun(functions[policy], output, plan);
          for (const [sink, text] of Object.entries(sinks)) {
            expect(findLeaks(text, allOf(plan.secrets)), sink).toEqual([]);
          }
          count(sinks);
          faults.add(plan.fault.what);
          tally.sent += functions[policy].transport.requests.filter(
            ({ body }) => String(body).includes('Subject') || String(body).includes('Body='),
          ).length;
        },
      ),
      { numRuns: RUNS },
    );
    vi.restoreAllMocks();

    function count({ written, errors, rows }: Sinks) {
      for (const [, event = ''] of written.matchAll(/"event": ?"(\w+)"/g)) events.add(event);
      tally.thrown += errors === '' ? 0 : 1;
      tally.rows += rows === '[]' ? 0 : 1;
    }
    // Runs in which nothing happens would prove nothing.
    expect(tally.sent).toBeGreaterThan(RUNS / 4);
    expect(tally.thrown).toBeGreaterThan(RUNS / 4);
    expect(tally.rows).toBeGreaterThan(RUNS / 2);
    expect(faults.size).toBe(CANARY_FAULTS.length);
    expect([...events]).toEqual(
      expect.arrayContaining([
        'notification_accepted',
        'notification_rejected',
        'notification_retryable',
        'notification_unknown',
        'receipt_filed',
        'receipt_refused',
        'receipt_ignored',
        'event_given_up',
        'notification_settled',
        'overdue_settled',
        'redaction_failed',
        'internal_error',
        'audit_unavailable',
      ]),
    );
    expect(readdirSync(scratch)).toEqual([]);
  }, 900_000);

  it('would be seen if it leaked: the message itself holds the code', async () => {
    const { output, functions } = start();
    const memory = functions['at-least-once'];
    const fault: CanaryFault = { what: 'nothing fails' };
    await fc.assert(
      fc.asyncProperty(canaryPlans, async (plan) => {
        await canaryRun(memory, output, { ...plan, fault, planted: 'nowhere' });
        const sent = memory.transport.requests.map(({ body }) => String(body)).join('\n');
        const { code, links } = plan.secrets;
        const [valid = ''] = links;
        const takeover = plan.trigger === 'AccountTakeOverNotification';
        expect(findLeaks(sent, [takeover ? valid : code])).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
