import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { Channel } from '../../../src/domain/channel.ts';
import { reasonSentence } from '../../delivery/reason-sentence.ts';
import type { PartProps } from './part.ts';
import { countOf } from './shares.ts';

export function ReasonTable({ answer, words }: PartProps) {
  const { overview } = words.pages;
  const { locale, facts } = words.console;
  return (
    <Table
      header={<Header variant="h2">{overview.byReason}</Header>}
      items={answer.byReason}
      trackBy={({ reason, providerCode }) => `${reason} ${providerCode ?? ''}`}
      wrapLines
      ariaLabels={{ tableLabel: overview.byReason }}
      empty={<Box>{overview.noReason}</Box>}
      columnDefinitions={[
        {
          id: 'reason',
          header: overview.reason,
          isRowHeader: true,
          minWidth: 240,
          cell: ({ reason, providerCode }) =>
            reasonSentence(reason, channelOf(providerCode), words.support) ?? reason,
        },
        {
          id: 'code',
          header: overview.providerCode,
          cell: ({ providerCode }) => <span className="breaks">{providerCode ?? facts.none}</span>,
        },
        { id: 'count', header: overview.count, cell: ({ count }) => countOf(count, locale) },
      ]}
    />
  );
}

/** Twilio's codes are numbers; nothing else of theirs or SES's is. */
function channelOf(providerCode: string | null): Channel {
  return /^\d+$/.test(providerCode ?? '') ? 'sms' : 'email';
}
