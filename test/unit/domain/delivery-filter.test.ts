import { describe, expect, it } from 'vitest';
import { matches } from '../../../src/domain/delivery-filter.ts';
import { auditRow, filedReceipt } from './audit-row.ts';

const delivered = auditRow({ receipts: [filedReceipt('DELIVERED')] });

describe('a filter', () => {
  it('of nothing takes every row', () => {
    expect(matches(delivered, {})).toBe(true);
    expect(matches(auditRow({ purpose: null, phase: 'REJECTED' }), {})).toBe(true);
  });

  it.each([
    [{ channels: ['email'] }, true],
    [{ channels: ['sms'] }, false],
    [{ channels: ['sms', 'email'] }, true],
    [{ channels: [] }, false],
    [{ purposes: ['sign-up'] }, true],
    [{ purposes: ['sign-in', 'invitation'] }, false],
    [{ statuses: ['delivered'] }, true],
    // What its sender came to is not what people see.
    [{ statuses: ['accepted'] }, false],
    [{ channels: ['email'], purposes: ['sign-up'], statuses: ['delivered', 'bounced'] }, true],
    [{ channels: ['email'], purposes: ['sign-in'], statuses: ['delivered'] }, false],
    [{ channels: ['email'], purposes: ['sign-up'], statuses: ['bounced'] }, false],
  ] as const)('%j: a delivered sign-up mail: %s', (filter, taken) => {
    expect(matches(delivered, filter)).toBe(taken);
  });

  it('by purpose leaves out what has none', () => {
    expect(matches(auditRow({ purpose: null }), { purposes: ['sign-up'] })).toBe(false);
  });
});
