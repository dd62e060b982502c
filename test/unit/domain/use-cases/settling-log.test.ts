import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../../../contract/sample-notification.ts';
import { sampleReceipt } from '../../../contract/sample-receipt.ts';
import { SettlingScene } from './settling-scene.ts';

describe('a run of the settler', () => {
  it('says unconfirmed of an acceptance that nobody confirmed', async () => {
    const scene = new SettlingScene();
    const notification = await scene.attempted(OUTCOMES.accepted);
    scene.passDueTimeOf(notification);
    await scene.run();
    expect(scene.logBook.events).toEqual(['notification_unconfirmed', 'overdue_settled']);
  });

  it.each(['SENT', 'DELIVERED'] as const)(
    'does not say so of a lost process whose message was taken, as its receipt shows: %s',
    async (status) => {
      const scene = new SettlingScene();
      const notification = await scene.attempted(null);
      await scene.audit.memory.file(notification.id, sampleReceipt(status));
      scene.passDueTimeOf(notification);
      await scene.run();
      expect(scene.row(notification)).toMatchObject({ phase: 'ACCEPTED', reason: null });
      expect(scene.logBook.events).toEqual(['notification_settled', 'overdue_settled']);
    },
  );
});
