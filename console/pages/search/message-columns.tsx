import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import type { TableProps } from '@cloudscape-design/components/table';
import type { Delivery } from '../../../src/handlers/audit-api/contract/answers.ts';
import { toldOf } from '../../delivery/told-of.ts';
import { ToneIndicator } from '../../delivery/tone-indicator.tsx';
import { When } from '../../delivery/when.tsx';
import type { Words } from '../../words/words-of.ts';

const NARROW = ['asked', 'status'];

/**
 * @param open goes to one message
 * @param narrow shows what fits on a phone
 */
export function messageColumns(
  words: Words,
  open: (id: string) => void,
  narrow: boolean,
): TableProps.ColumnDefinition<Delivery>[] {
  const all = everyColumn(words, open, narrow);
  return narrow ? all.filter(({ id = '' }) => NARROW.includes(id)) : all;
}

function everyColumn(
  words: Words,
  open: (id: string) => void,
  narrow: boolean,
): TableProps.ColumnDefinition<Delivery>[] {
  const { columns, facts } = words.console;
  const { support } = words;
  const purposeOf = ({ purpose, triggerSource }: Delivery) =>
    purpose === null ? triggerSource : support.purposes[purpose];
  return [
    {
      id: 'asked',
      header: columns.asked,
      isRowHeader: true,
      cell: (delivery) => (
        <>
          <Link
            href={`/n/${delivery.id}`}
            onFollow={(event) => {
              event.preventDefault();
              open(delivery.id);
            }}
          >
            <When at={delivery.askedAt} words={words.console} brief={narrow} />
          </Link>
          {narrow ? <Box color="text-body-secondary">{purposeOf(delivery)}</Box> : null}
        </>
      ),
    },
    {
      id: 'status',
      header: columns.status,
      minWidth: 130,
      cell: (delivery) => {
        const { tone, label } = toldOf(delivery, words);
        return <ToneIndicator tone={tone} label={label} />;
      },
    },
    {
      id: 'purpose',
      header: columns.purpose,
      cell: purposeOf,
    },
    {
      id: 'channel',
      header: columns.channel,
      cell: ({ channel }) => support.channels[channel],
    },
    {
      id: 'recipient',
      header: columns.recipient,
      cell: ({ recipient }) => recipient ?? facts.none,
    },
    {
      id: 'took',
      header: columns.took,
      cell: ({ askedAt, arrivedAt }) =>
        arrivedAt === null
          ? facts.none
          : support.duration(Math.max(Date.parse(arrivedAt) - Date.parse(askedAt), 0)),
    },
  ];
}
