import { Chance } from '../../../local/seed/chance.ts';
import type { Channel } from '../../../src/domain/channel.ts';
import { type Demand, demands } from '../demand.ts';
import {
  MAIL_SCENARIOS,
  RATES_PER_MINUTE,
  sendMails,
  sendTexts,
  TEXT_SCENARIOS,
} from '../scenarios.ts';
import type { Usage } from '../usage.ts';
import type { Place } from '../write-units.ts';
import { markdownTable } from './markdown-table.ts';
import { amountText, secondsText, shareText } from './number-text.ts';

/** What rates ask of quotas; what is more than an account begins with is in bold. */
export function demandTable(channel: Channel, usage: Usage): string {
  const columns = RATES_PER_MINUTE.map((perMinute) => {
    const chance = new Chance(1, channel, perMinute);
    return demands(channel, perMinute, usage, () => chance.number());
  });
  const [first = []] = columns;
  const rows = first.map(({ of, quota }, row) => [
    of,
    ...columns.map((column) => judged(column[row])),
    quota.told,
  ]);
  const rates = RATES_PER_MINUTE.map((rate) => `${amountText(rate)} a minute`);
  return markdownTable(['', ...rates, 'to begin with, a second'], rows);
}

function judged(demand: Demand | undefined): string {
  if (demand === undefined) return '–';
  const text = amountText(demand.amount);
  return demand.amount > demand.quota.amount ? `**${text}**` : text;
}

export function usageTable(usages: Readonly<Record<Channel, Usage>>): string {
  const places = Object.keys(usages.email.units) as Place[];
  const all = ({ units }: Usage) => Object.values(units).reduce((sum, some) => sum + some, 0);
  const row = (title: string, of: (usage: Usage) => number) => [
    title,
    ...[usages.email, usages.sms].map((usage) => amountText(of(usage))),
  ];
  return markdownTable(
    ['', 'e-mail', 'SMS'],
    [
      row('requests to the provider', ({ attempts }) => attempts),
      row('reports of the provider', ({ receipts }) => receipts),
      row('writes', ({ writes }) => writes),
      row('bytes of a row at its end', ({ rowBytes }) => rowBytes),
      row('units of writing', all),
      ...places.map((place) =>
        row(
          place === 'table' ? '… of the table' : `… of \`${place}\``,
          ({ units }) => units[place],
        ),
      ),
    ],
  );
}

export function mailTable(): string {
  const rows = MAIL_SCENARIOS.map((scenario) => {
    const { events, sent, expired, waited, busiest } = sendMails(scenario);
    return [
      amountText(scenario.perMinute),
      amountText(scenario.ses),
      amountText(scenario.concurrency),
      shareText(sent, events),
      secondsText(waited.median),
      secondsText(waited.p95),
      shareText(expired, events),
      amountText(busiest),
    ];
  });
  const titles = ['a minute', 'SES a second', 'at once at most', 'sent', 'median', 'p95'];
  return markdownTable([...titles, 'too late', 'ran at once'], rows);
}

export function textTable(): string {
  const rows = TEXT_SCENARIOS.map((scenario) => {
    const { messages, sent, waited } = sendTexts(scenario);
    return [
      amountText(scenario.perMinute),
      amountText(scenario.throughput),
      shareText(sent, messages),
      secondsText(waited.median),
      secondsText(waited.p95),
    ];
  });
  return markdownTable(['a minute', 'segments a second', 'sent in time', 'median', 'p95'], rows);
}
