import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { floor, nothing, seed } from '../../bench/candidate.ts';
import { assertDelivered } from '../../bench/child/assert-delivered.ts';
import { type Laboratory, openLaboratory } from '../../bench/laboratory.ts';

const none = { kms: 0, ses: 0, dynamodb: 0, cognito: 0, twilio: 0 };

describe('the check after each run', () => {
  it('passes one KMS call and one message for each event', () => {
    expect(() => assertDelivered(seed('email'), 3, { ...none, kms: 3, ses: 3 })).not.toThrow();
  });

  it('refuses a run that sent nothing, or over the wrong provider', () => {
    expect(() => assertDelivered(seed('sms'), 1, { ...none, kms: 1 })).toThrow('twilio');
    expect(() => assertDelivered(seed('sms'), 1, { ...none, kms: 1, ses: 1 })).toThrow('twilio');
  });

  it('wants a claim and a record of a function that keeps an audit', () => {
    const audited = { ...seed('email'), audits: true };
    expect(() => assertDelivered(audited, 1, { ...none, kms: 1, ses: 1, dynamodb: 1 })).toThrow(
      '1 requests to dynamodb, not 2',
    );
  });
});

// The laboratory itself fails a run whose requests do not add up, so an answer is the proof.
describe('the baselines in the laboratory', { timeout: 60_000 }, () => {
  let laboratory: Laboratory;
  beforeAll(async () => {
    laboratory = await openLaboratory();
  });
  afterAll(() => laboratory.close());

  it('decrypt and send: the e-mail seed over SES', async () => {
    const figures = await laboratory.run(seed('email'), 'once');
    expect(figures.peakMemoryBytes).toBeGreaterThan(0);
  });

  it('decrypt and send: the SMS seed over the whole Twilio package', async () => {
    await expect(laboratory.run(seed('sms'), 'once')).resolves.toBeDefined();
  });

  it('decrypt and send: the floor by hand', async () => {
    await expect(laboratory.run(floor, 'once')).resolves.toBeDefined();
  });

  it('finish although they are throttled', async () => {
    await expect(laboratory.run(seed('email'), 'throttled')).resolves.toBeDefined();
  });

  it('answer a whole series', async () => {
    const { series } = await laboratory.run(floor, 'series');
    expect(series?.cpuPerInvocationMs).toBeGreaterThan(0);
  });

  it('are void when they send nothing', async () => {
    await expect(laboratory.run({ ...nothing, sends: true }, 'once')).rejects.toThrow('kms');
  });

  it('say why they failed', async () => {
    const missing = { ...nothing, bundle: '/nowhere/index.mjs' };
    await expect(laboratory.run(missing, 'once')).rejects.toThrow('nowhere');
  });
});
