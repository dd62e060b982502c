import type { Channel } from '../../../src/domain/channel.ts';
import { type Cost, costOfMonth, costOfThousand, total } from '../cost.ts';
import type { Usage } from '../usage.ts';
import { markdownTable } from './markdown-table.ts';
import { amountText, dollarsText } from './number-text.ts';

const VOLUMES = [1000, 100_000, 10_000_000] as const;

function bill(title: string, costs: readonly Cost[]): string {
  const rows = costs.map(({ of, dollars }) => [of, dollarsText(dollars)]);
  return markdownTable(
    [title, 'US dollars'],
    [...rows, ['**all**', `**${dollarsText(total(costs))}**`]],
  );
}

export function thousandTable(channel: Channel, usage: Usage): string {
  return bill(`1 000 ${channel === 'email' ? 'e-mails' : 'SMS'}`, costOfThousand(channel, usage));
}

export function monthTable(): string {
  return bill('a month, before anything is sent', costOfMonth());
}

/** What a month comes to, with what the provider takes and without. */
export function volumeTable(usages: Readonly<Record<Channel, Usage>>): string {
  const standing = total(costOfMonth());
  const rows = VOLUMES.map((volume) => {
    const cells = (['email', 'sms'] as const).map((channel) => {
      const [provider, ...ours] = costOfThousand(channel, usages[channel]);
      const month = standing + (volume / 1000) * total(ours);
      return [month, month + (volume / 1000) * (provider?.dollars ?? 0)].map(roundDollars);
    });
    return [amountText(volume), ...cells.flat()];
  });
  const titles = ['a month', 'e-mail, without SES', 'with it', 'SMS, without Twilio', 'with it'];
  return markdownTable(titles, rows);
}

function roundDollars(dollars: number): string {
  return `$${amountText(dollars)}`;
}
