import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CaughtLog } from '../world/caught-log.ts';
import { type AuditFaultStory, type AuditSite, meetAuditFault } from './audit-fault.ts';
import { FAULTS, type FaultName } from './faults.ts';
import { runSideBySide } from './run-side-by-side.ts';

/** What was seen of the write that failed · the row · what was seen of it again · the row. */
type Expected = readonly [first: string, row: string, again: string, healed: string];

/** What was written, by whether anybody could hear of it. */
interface Outcomes {
  readonly unwritten: Expected;
  readonly unheard: Expected;
  readonly heard: Expected;
}
const OUTCOME_OF: Readonly<Record<FaultName, keyof Outcomes>> = {
  throttle: 'unwritten',
  reject: 'unwritten',
  'server-error': 'unwritten',
  answer: 'unwritten',
  reset: 'unwritten',
  'reset-after': 'unheard',
  hang: 'unwritten',
  'hang-after': 'unheard',
  garbage: 'unwritten',
  'garbage-after': 'unheard',
  'refuse-connection': 'unwritten',
  slow: 'heard',
};

const TAKEN = 'ACCEPTED accepted';
const DELIVERED = 'ACCEPTED delivered';
const SITES: Readonly<Record<AuditSite, Outcomes>> = {
  // A throw would only invite a second message: the function returns, and a receipt tells the rest.
  record: {
    unwritten: ['returned', 'SENDING sending', 'returned', 'ACCEPTED sent'],
    unheard: ['returned', TAKEN, 'returned', 'ACCEPTED sent'],
    heard: ['returned', TAKEN, 'returned', 'ACCEPTED sent'],
  },
  'ses-receipt': {
    unwritten: ['threw audit_unavailable', TAKEN, 'returned', DELIVERED],
    unheard: ['threw audit_unavailable', DELIVERED, 'returned', DELIVERED],
    heard: ['returned', DELIVERED, 'returned', DELIVERED],
  },
  'twilio-receipt': {
    unwritten: ['503', TAKEN, '204', DELIVERED],
    unheard: ['503', DELIVERED, '204', DELIVERED],
    heard: ['204', DELIVERED, '204', DELIVERED],
  },
  settler: {
    unwritten: [
      'threw audit_unavailable',
      'SENDING sending',
      'returned',
      'UNKNOWN process_lost unknown',
    ],
    unheard: [
      'threw audit_unavailable',
      'UNKNOWN process_lost unknown',
      'returned',
      'UNKNOWN process_lost unknown',
    ],
    heard: ['returned', 'UNKNOWN process_lost unknown', 'returned', 'UNKNOWN process_lost unknown'],
  },
};

const CASES = (Object.keys(SITES) as AuditSite[]).flatMap((site) =>
  (Object.keys(FAULTS) as FaultName[]).map((fault) => ({
    site,
    fault,
    written: OUTCOME_OF[fault],
    expected: SITES[site][OUTCOME_OF[fault]],
  })),
);

let stories: ReadonlyMap<(typeof CASES)[number], Promise<AuditFaultStory>>;
beforeAll(() => {
  const log = new CaughtLog();
  stories = runSideBySide(CASES, 16, ({ site, fault }) =>
    meetAuditFault(site, fault, (id) => log.eventsOf(id)),
  );
});
afterAll(() => vi.restoreAllMocks());

describe.each(Object.keys(SITES))('a fault at the write of the %s', (site) => {
  it.each(CASES.filter((each) => each.site === site))(
    '$fault',
    async (each) => {
      const story = await stories.get(each);
      if (story === undefined) throw new Error('This case was not run');
      const [first, row, again, healed] = each.expected;
      expect(story).toMatchObject({ first, row, again, healed, accepted: 1 });
      // Written once, however often it was asked for.
      const end = site === 'settler' ? 'UNKNOWN' : 'ACCEPTED';
      expect(story.timeline).toBe(`SENDING ${end}`);
      expect(story.receipts).toBe(site === 'settler' ? 0 : 1);

      const lost = story.events.includes('audit_write_lost');
      expect(lost).toBe(site === 'settler' || (site === 'record' && each.written !== 'heard'));
    },
    60_000,
  );
});
