import { describe, expect, test } from 'vitest';
import { Chance } from '../../../local/seed/chance.ts';
import { dynamoDbWorld } from '../../../local/seed/life/dynamodb-world.ts';
import { liveThrough } from '../../../local/seed/life/notification-life.ts';
import { RowsInMemory } from '../../../local/seed/row/rows-in-memory.ts';
import { isGoingOn, MONTH_MS, someMoment } from '../../../local/seed/world/month.ts';
import { Population } from '../../../local/seed/world/population.ts';
import { REGIONS } from '../../../local/seed/world/regions.ts';
import { readItem } from '../../../src/adapters/dynamodb/audit-item.ts';
import { TERMS } from './month.ts';

const HOUR_MS = 3600_000;
const { until } = TERMS;

test.each(REGIONS.slice(0, 4))(
  'people of $locales sleep at four and write in the evening',
  (region) => {
    const chance = new Chance(1, 'moments');
    const moments = Array.from({ length: 6000 }, () => someMoment(until, region, chance));
    const local = moments.map((at) => new Date(at + region.utcOffset * HOUR_MS));
    const inHour = (hour: number) => local.filter((time) => time.getUTCHours() === hour).length;
    expect(inHour(4) * 5).toBeLessThan(inHour(20));
    const onDay = (day: number) => local.filter((time) => time.getUTCDay() === day).length;
    expect(onDay(0)).toBeLessThan(onDay(2));
    expect(moments.every((at) => at > until - MONTH_MS && at <= until)).toBe(true);
  },
);

describe('when Twilio is down', () => {
  const minutes = Array.from({ length: MONTH_MS / 60_000 }, (_, minute) => until - minute * 60_000);
  const down = minutes.filter((at) => isGoingOn('twilio-down', at, until));

  test('it is down for an hour', () => {
    expect(down).toHaveLength(60);
  });

  test('most messages are in doubt or late, by the code that Twilio gave', async () => {
    const database = new RowsInMemory('audit');
    const world = dynamoDbWorld(database, TERMS);
    const population = new Population(1, 1);
    const middle = down[30] ?? 0;
    const phases: string[] = [];
    for (let number = 0; number < 60; number += 1) {
      const person = { ...population.person(0), handset: 'fine' as const };
      const at = middle + number;
      const occasion = { person, channel: 'sms', trigger: 'Authentication', at, asked: 0 } as const;
      const id = await liveThrough(occasion, new Chance(1, 'outage', number), world);
      const item = database.take(id);
      const { timeline } = readItem(item ?? {});
      phases.push(
        ...timeline.map(({ phase, reason, providerCode }) => `${phase} ${reason} ${providerCode}`),
      );
    }
    const failed = phases.filter((phase) => phase === 'UNKNOWN provider_error 503');
    expect(failed.length).toBeGreaterThan(60);
  });
});
