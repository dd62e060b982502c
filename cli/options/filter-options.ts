import type { Command } from 'commander';
import type { Channel } from '../../src/domain/channel.ts';
import type { DeliveryStatus } from '../../src/domain/delivery-status.ts';
import { TONE_OF } from '../../src/domain/delivery-tone.ts';
import type { Purpose } from '../../src/domain/purpose.ts';
import { en } from '../../src/domain/support-words/en.ts';
import type { SearchRequest } from '../../src/handlers/audit-api/contract/requests.ts';
import { CommandError } from '../command-error.ts';
import { EXIT } from '../exit-status.ts';
import { collect } from './collect.ts';

export interface FilterOptions {
  readonly channel?: readonly string[];
  readonly purpose?: readonly string[];
  readonly status?: readonly string[];
}

const CHANNELS = Object.keys(en.channels) as readonly Channel[];
const PURPOSES = Object.keys(en.purposes) as readonly Purpose[];
const STATUSES = Object.keys(TONE_OF) as readonly DeliveryStatus[];

export function withFilterOptions(command: Command): Command {
  return command
    .option('--channel <channel>', `${CHANNELS.join(' or ')}; may be repeated`, collect)
    .option('--purpose <purpose>', `${PURPOSES.join(', ')}; may be repeated`, collect)
    .option('--status <status>', `${STATUSES.join(', ')}; may be repeated`, collect);
}

/** Nothing, when nothing was chosen. */
export function readFilter(options: FilterOptions): Pick<SearchRequest, 'filter'> {
  const channels = chosen('--channel', options.channel, CHANNELS);
  const purposes = chosen('--purpose', options.purpose, PURPOSES);
  const statuses = chosen('--status', options.status, STATUSES);
  const filter = {
    ...(channels && { channels }),
    ...(purposes && { purposes }),
    ...(statuses && { statuses }),
  };
  return Object.keys(filter).length === 0 ? {} : { filter };
}

function chosen<Word extends string>(
  option: string,
  values: readonly string[] | undefined,
  words: readonly Word[],
): Word[] | undefined {
  if (values === undefined) return undefined;
  const unique = [...new Set(values)];
  const known = unique.filter((value): value is Word => words.some((word) => word === value));
  if (known.length === unique.length) return known;
  throw new CommandError(EXIT.usage, `${option} must be one of: ${words.join(', ')}.`);
}
