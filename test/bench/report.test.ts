import { describe, expect, it } from 'vitest';
import { chartBar } from '../../bench/report/chart-bar.ts';
import { formatJson } from '../../bench/report/json.ts';
import { formatTable } from '../../bench/report/table.ts';
import { verdict } from '../../bench/report/verdict.ts';
import { type Figure, rowOf } from '../../bench/rows.ts';

const cold: Figure = { id: 'email-cold', baseline: 379.4, measured: 250.1, ratio: 0.66 };
const bundle: Figure = { id: 'sms-bundle', measured: 171.2 };
const floor: Figure = { id: 'email-cold-floor', baseline: 379.4, measured: 98.6, ratio: 0.26 };

describe('the verdict on a line', () => {
  const judged = (ratio: number) => verdict(rowOf('email-cold'), { ...cold, ratio });

  it('holds the bar when the ratio equals it, and not above', () => {
    expect(judged(0.8)).toBe('ok');
    expect(judged(0.801)).toBe('over');
  });

  it('says when the aim is reached', () => {
    expect(judged(0.65)).toBe('aim');
  });

  it('holds the figure itself to the bar where there is no ratio', () => {
    expect(verdict(rowOf('sms-bundle'), bundle)).toBe('over');
  });

  it('judges no context', () => {
    expect(verdict(rowOf('email-cold-floor'), floor)).toBe('context');
  });
});

describe('the chart', () => {
  it('puts every bar in the same column', () => {
    expect(chartBar(0.4, 0.8, 0.64)).toBe('█████████     ┊   │');
    expect(chartBar(85, 170)).toBe('█████████         │');
  });

  it('goes on past the bar, but not past its width', () => {
    expect(chartBar(0.9, 0.8)).toBe('██████████████████│█');
    expect(chartBar(9, 0.8)).toBe('██████████████████│█████');
  });
});

describe('the table', () => {
  const lines = formatTable([cold, floor, bundle], 'Sealpost').split('\n');

  it('shows figure, baseline, ratio, bar, aim and verdict on one line', () => {
    expect(lines[1]?.split(/\s{2,}/).slice(0, 7)).toEqual([
      'E-mail cold start',
      '379 ms',
      '250 ms',
      '0.66',
      '≤ 0.80',
      '≤ 0.65',
      'ok',
    ]);
  });

  it('leaves the judgement of context empty', () => {
    expect(lines[2]?.trimEnd()).toMatch(/0\.26\s+–\s+–$/);
  });

  it('holds a bundle to its bytes', () => {
    expect(lines[3]).toMatch(/–\s+171 KB\s+–\s+≤ 170 KB\s+–\s+over/);
  });

  it('prints what is to be known about a figure below itself', () => {
    const table = formatTable([{ ...cold, note: 'made on a slow day' }], 'Sealpost');
    expect(table.split('\n').at(-1)).toBe('E-mail cold start: made on a slow day');
  });

  it('does not judge the seed when it is measured against itself', () => {
    const noise = formatTable([cold], 'seed again');
    expect(noise).toContain('seed again');
    expect(noise).not.toMatch(/ok|over|≤/);
  });
});

describe('the JSON', () => {
  it('carries figures, limits, verdicts and what could not be measured', () => {
    const report = JSON.parse(formatJson([cold], { 'sms bundle': 'not built' }, 7));
    expect(report.rounds).toBe(7);
    expect(report.figures[0]).toMatchObject({ id: 'email-cold', ratio: 0.66, bar: 0.8, aim: 0.65 });
    expect(report.figures[0].verdict).toBe('ok');
    expect(report.failures).toEqual({ 'sms bundle': 'not built' });
  });
});
