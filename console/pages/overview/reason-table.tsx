import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import type { OverviewAnswer } from '../../../src/handlers/audit-api/contract/answers.ts';
import { reasonSentence } from '../../delivery/reason-sentence.ts';
import { useMedia } from '../../shell/use-media.ts';
import { AdviceButton } from './advice-button.tsx';
import { CodeName } from './code-name.tsx';
import type { PartProps } from './part.ts';
import { countOf } from './shares.ts';

type ReasonCount = OverviewAnswer['byReason'][number];

/** What went wrong, in plain words, with what can be done about it for those who ask. */
export function ReasonTable({ answer, words }: PartProps) {
  const { overview } = words.pages;
  const { locale, facts, columns } = words.console;
  const narrow = useMedia('(max-width: 599px)');
  const code = (providerCode: string | null) =>
    providerCode === null ? facts.none : <CodeName name={providerCode} />;
  const details: TableProps.ColumnDefinition<ReasonCount>[] = [
    {
      id: 'channel',
      header: columns.channel,
      minWidth: 120,
      cell: ({ channel }) => words.support.channels[channel],
    },
    {
      id: 'code',
      header: overview.providerCode,
      cell: ({ providerCode }) => code(providerCode),
    },
  ];
  return (
    <Table
      header={<Header variant="h2">{overview.byReason}</Header>}
      items={answer.byReason}
      trackBy={({ reason, channel, providerCode }) => `${reason} ${channel} ${providerCode ?? ''}`}
      wrapLines
      ariaLabels={{ tableLabel: overview.byReason }}
      empty={<Box>{overview.noReason}</Box>}
      columnDefinitions={[
        {
          id: 'reason',
          header: overview.reason,
          isRowHeader: true,
          minWidth: narrow ? 220 : 340,
          cell: ({ reason, channel, providerCode }) => (
            <>
              <div className="breaks">
                {reasonSentence(reason, channel, words.support) ?? reason}
              </div>
              {narrow ? (
                <Box color="text-body-secondary" fontSize="body-s">
                  {words.support.channels[channel]} · {code(providerCode)}
                </Box>
              ) : null}
              <AdviceButton reason={reason} channel={channel} words={words} />
            </>
          ),
        },
        ...(narrow ? [] : details),
        { id: 'count', header: overview.count, cell: ({ count }) => countOf(count, locale) },
      ]}
    />
  );
}
