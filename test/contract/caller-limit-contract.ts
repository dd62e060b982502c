import { beforeEach, describe, expect, it } from 'vitest';
import { type AuditSide, type AuditSideMaker, LIMIT_SETTINGS } from './audit-side.ts';

const TAKEN = { ok: true, value: undefined };
const refused = (retryAfterSeconds: number) => ({
  ok: false,
  failure: { kind: 'limit_reached', retryable: true, retryAfterSeconds },
});

/** What everything promises that counts how often somebody asks. */
export function callerLimitContract(name: string, make: AuditSideMaker): void {
  describe(`${name}: the limit of a caller`, () => {
    let side: AuditSide;
    beforeEach(async () => {
      side = await make();
    });
    const takeAll = async (caller: string) => {
      for (let n = 0; n < LIMIT_SETTINGS.perMinute; n += 1) {
        expect(await side.limit.take(caller)).toEqual(TAKEN);
      }
    };

    it('lets so many through in a minute, and says how long the others have to wait', async () => {
      side.clock.advance(12_345);
      await takeAll('sam');
      expect(await side.limit.take('sam')).toEqual(refused(48));
      side.clock.advance(47_654);
      expect(await side.limit.take('sam')).toEqual(refused(1));
    });

    it('counts anew with every minute, and refusals count for nothing', async () => {
      side.clock.advance(59_999);
      await takeAll('sam');
      for (let n = 0; n < 20; n += 1) expect(await side.limit.take('sam')).toEqual(refused(1));
      side.clock.advance(1);
      await takeAll('sam');
      expect(await side.limit.take('sam')).toEqual(refused(60));
    });

    it('is each caller’s own, however alike their ids are', async () => {
      await takeAll('sam');
      for (const other of ['sam ', 'Sam', 'sam#1', '', 'x'.repeat(5000), '샘'])
        await takeAll(other);
      expect(await side.limit.take('sam')).toEqual(refused(60));
    });

    it('lets no more through when all ask at once', async () => {
      const asked = Array.from({ length: 4 * LIMIT_SETTINGS.perMinute }, () =>
        side.limit.take('sam'),
      );
      const answers = await Promise.all(asked);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(LIMIT_SETTINGS.perMinute);
    });
  });
}
