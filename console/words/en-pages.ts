import type { PageWords } from './page-words.ts';

const number = (count: number) => new Intl.NumberFormat('en').format(count);

export const enPages: PageWords = {
  overview: {
    description: 'How things went, in numbers. They tell of nobody in particular.',
    refresh: 'Refresh',
    counting: 'Counting …',
    headline: ({ total, arrivedShare, p50, p95 }) =>
      [
        total === 1
          ? `One message; ${arrivedShare} confirmed to have arrived.`
          : `${number(total)} messages; ${arrivedShare} of them are confirmed to have arrived.`,
        ...(p50 === null || p95 === null
          ? []
          : [`Half of those took no longer than ${p50}, and 95% no longer than ${p95}.`]),
      ].join(' '),
    counted: (from, to) => `${from} to ${to}`,
    nothing: 'Nothing was sent in this time.',
    incomplete: (since) =>
      `There was too much to count it all at once. These are the messages since ${since}; choose a shorter time for the rest.`,
    byHour: 'Hour by hour',
    byHourDescription:
      'Messages by when they were asked for. The first and the last bar may be of a part of their time.',
    byChannel: 'By channel',
    byTrigger: 'By what asked for them',
    byStatus: 'By status',
    byReason: 'What went wrong',
    noReason: 'Nothing went wrong in this time.',
    tones: {
      good: 'Arrived or on the way',
      busy: 'Under way',
      doubt: 'In doubt, or not sent on purpose',
      bad: 'Did not arrive',
    },
    asTable: 'The same as a table',
    hour: 'From',
    count: 'Messages',
    share: 'Share',
    arrived: 'Arrived',
    half: 'Half within',
    most: '95% within',
    trigger: 'Trigger',
    reason: 'Reason',
    advice: 'What to do',
    providerCode: 'Provider’s code',
    total: 'All',
  },
  accessLog: {
    description:
      'Every look at the audit, newest first. The addresses and names that were looked for are not kept.',
    empty: 'Nobody has looked in this time.',
    when: 'When',
    who: 'Who',
    role: 'As',
    what: 'What',
    key: 'Looked for by',
    reason: 'Why',
    rows: 'Rows',
    message: 'Message',
    dryRun: 'counted only',
    actions: {
      search: 'Looked somebody up',
      show: 'Opened a message',
      overview: 'Overview',
      export: 'Exported',
      'access-log': 'Read this log',
      erase: 'Erased a person',
    },
    more: 'Show older ones',
    loading: 'Reading the log …',
  },
  export: {
    description:
      'Messages as a CSV file for a spreadsheet: masked, without codes, at most 10 000 rows.',
    onePerson: 'One person only',
    onePersonDescription: 'Leave it off for everybody in the period.',
    filter: 'Which messages',
    start: 'Export',
    stop: 'Stop',
    again: 'New export',
    goOn: 'Go on from there',
    needsPeriod: 'Choose a period of at most 31 days.',
    running: 'Exporting …',
    rows: (count) => `${count} rows so far`,
    done: (count) => `Done: ${count} rows.`,
    cut: (count) =>
      `Done, but cut: an export ends at ${count} rows. Choose a shorter period for the older ones.`,
    stopped: (count) => `Stopped. The file has the ${count} newest rows.`,
    failed: (count) => `Broken off after ${count} rows. They are kept; you can go on from there.`,
    none: 'No message in this period matches.',
    save: 'Save the file',
    notSaved: 'The file could not be written. Is the disk full, or the folder read-only?',
    careful: 'From here on the file is in your care. Delete it when it has served its purpose.',
  },
  erase: {
    description:
      'Takes a person out of the audit. What was sent, when and with which status stays; whom it was sent to goes.',
    count: 'Count first',
    counting: 'Counting …',
    none: 'The audit knows nothing of this person in this pool. There is nothing to erase.',
    would: (rows) => `${rows} messages would be erased of this person.`,
    underWay: (rows, until) =>
      `${rows} more are still under way, and stay for now. Come back after ${until}.`,
    goes: 'Goes: user name, sub, the masked address and its fingerprint, the provider’s message ids.',
    stays: 'Stays: time, trigger, channel, status and reason, without whom they were about.',
    more: 'There are more than can be erased at once: afterwards, begin again.',
    erase: 'Erase for good',
    cancel: 'Cancel',
    confirmHeading: 'Erase this person?',
    confirmText: (word, rows) =>
      `${rows} messages lose the person for good. Nobody can bring that back. Type “${word}” to go on.`,
    confirmWord: 'erase',
    confirmLabel: 'The word',
    erasing: 'Erasing …',
    done: (rows) => `Done: the person was taken out of ${rows} messages.`,
    another: 'Erase another person',
    forever: 'Backups of the table keep the person for up to 35 days more; nobody reads them here.',
  },
};
