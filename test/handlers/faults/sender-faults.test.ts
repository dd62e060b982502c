import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CaughtLog } from '../world/caught-log.ts';
import { FAULTS, type FaultName } from './faults.ts';
import { runSideBySide } from './run-side-by-side.ts';
import { SENDER_EXPECTATIONS } from './sender-expectations.ts';
import { meetSenderFault, type SenderFaultStory } from './sender-fault.ts';

const CASES = SENDER_EXPECTATIONS.flatMap(([name, site, expectations]) =>
  (Object.keys(FAULTS) as FaultName[]).map((fault) => ({
    name,
    site,
    fault,
    expected: expectations[fault],
  })),
);

/** What somebody has to hear of. */
const ALARMS: Readonly<Record<string, string>> = {
  'threw kms_denied': 'kms_denied',
  'threw directory_denied': 'directory_denied',
  'threw audit_unavailable': 'audit_unavailable',
  'threw in_progress': 'notification_in_progress',
};

let stories: ReadonlyMap<(typeof CASES)[number], Promise<SenderFaultStory>>;
beforeAll(() => {
  const log = new CaughtLog();
  stories = runSideBySide(CASES, 12, ({ site, fault }) =>
    meetSenderFault(site, fault, (id) => log.eventsOf(id)),
  );
});
afterAll(() => vi.restoreAllMocks());

describe.each(SENDER_EXPECTATIONS.map(([name]) => name))('a fault at %s', (name) => {
  it.each(CASES.filter((each) => each.name === name))(
    '$fault',
    async (each) => {
      const story = await stories.get(each);
      if (story === undefined) throw new Error('This case was not run');
      const [first, requests, row, early, healed, accepted] = each.expected;
      expect(story).toMatchObject({
        first,
        requests,
        row,
        early,
        // Nobody sends while another one may be at it.
        requestsThen: requests,
        healed,
        accepted,
      });
      for (const outcome of [first, early ?? '']) {
        const alarm = ALARMS[outcome];
        if (alarm !== undefined) expect(story.events).toContain(alarm);
      }
    },
    60_000,
  );
});
