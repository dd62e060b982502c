import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ALARMS } from '../../../infra/alarms/alarms.ts';
import { anchorOf } from '../../../infra/stack/parts/alarm-of.ts';
import { STACK_OUTPUTS } from '../../../infra/stack/stack-outputs.ts';

const runbook = await readFile(new URL('../../../docs/runbook.md', import.meta.url), 'utf8');
const sections = new Map(
  runbook
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')), section] as const),
);

describe('the runbook', () => {
  it('has a heading for every alarm, and no other', () => {
    expect([...sections.keys()]).toEqual(ALARMS.map(({ heading }) => heading));
  });

  it('lists them first, each with its link', () => {
    for (const { heading, feels } of ALARMS) {
      expect(runbook).toContain(`| [${heading}](#${anchorOf(heading)}) |`);
      expect(runbook).toContain(`| ${feels} |`);
    }
  });

  it('names only outputs that the stack has', () => {
    const named = [...runbook.matchAll(/<([A-Z]\w+)>/g)].map(([, name = '']) => name);
    const known = new Set<string>([...Object.values(STACK_OUTPUTS), 'OidcIssuer']);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
  });
});

describe.each(ALARMS)('its section on $id', ({ id, heading, feels, signal }) => {
  const section = sections.get(heading) ?? '';

  it('names the alarm and what it listens to', () => {
    const heard = signal.kind === 'log' ? signal.events : [signal.metric];
    for (const name of [id, ...heard]) expect(section).toContain(`\`${name}\``);
  });

  it('says what people feel in the alarm’s own words, what it means, and what to do', () => {
    expect(section).toContain(`**People feel:** ${feels}\n`);
    for (const part of ['It means', 'Look first', 'Do', 'It is over']) {
      expect(section).toMatch(new RegExp(`\\*\\*${part}:\\*\\* .{20,}`));
    }
  });
});
