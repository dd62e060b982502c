import { Logger } from '@aws-lambda-powertools/logger';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PowertoolsDeliveryLogger } from '../../../../src/adapters/powertools/powertools-delivery-logger.ts';
import { LOG_EVENTS, type LogEvent } from '../../../../src/domain/log-events.ts';
import type { LogFields } from '../../../../src/domain/ports/delivery-logger.ts';

afterEach(() => vi.restoreAllMocks());

/** The lines that writing this puts on the console. */
function written(event: LogEvent, fields: LogFields): string[] {
  const lines: string[] = [];
  const keep = (line: unknown) => void lines.push(String(line));
  for (const method of ['debug', 'info', 'warn', 'error', 'log'] as const) {
    vi.spyOn(console, method).mockImplementation(keep);
  }
  // Powertools writes to the console that it finds when the logger is made.
  process.env['POWERTOOLS_DEV'] = 'true';
  const logger = new Logger({ serviceName: 'sealpost' });
  delete process.env['POWERTOOLS_DEV'];
  new PowertoolsDeliveryLogger(logger).write(event, fields);
  return lines;
}

const read = (lines: readonly string[]) => JSON.parse(lines[0] ?? '{}') as Record<string, unknown>;

describe('the logger', () => {
  it.each(Object.keys(LOG_EVENTS) as LogEvent[])(
    'writes %s as one line, as loud as agreed',
    (name) => {
      const lines = written(name, { attempt: 1 });
      expect(lines).toHaveLength(1);
      expect(read(lines)).toMatchObject({
        event: name,
        message: name,
        level: LOG_EVENTS[name].toUpperCase(),
        attempt: 1,
      });
    },
  );

  it('writes every field that is on the list', () => {
    const fields: Required<LogFields> = {
      notificationId: 'id',
      poolId: 'pool',
      triggerSource: 'CustomEmailSender_SignUp',
      channel: 'email',
      provider: 'ses',
      providerCode: '429',
      phase: 'RETRYABLE',
      reason: 'throttled',
      attempt: 2,
      locale: 'ko',
      segments: 1,
      receipt: 'DELIVERED',
      settled: 3,
      action: 'search',
      callerId: 'f6f5b1f4-0d2c-4b8e-9a57-0a54a1f0c1de',
      tokenFault: 'expired',
      status: 403,
      rows: 20,
      fields: ['request.code'],
      frames: ['here'],
    };
    expect(read(written('notification_retryable', fields))).toMatchObject(fields);
  });

  it('drops whatever else it is handed', () => {
    const more = {
      poolId: 'pool',
      code: '123456',
      email: 'ann@example.com',
      error: new Error('x'),
    };
    const [line] = written('notification_accepted', more as LogFields);
    expect(line).toContain('"pool"');
    expect(line).not.toMatch(/123456|ann@|"error"|stack/);
    expect(read([line ?? ''])).not.toHaveProperty('code');
  });
});
