import type { PageWords } from './page-words.ts';

const number = (count: number) => new Intl.NumberFormat('en').format(count);
const messages = (count: number) => (count === 1 ? '1 message' : `${number(count)} messages`);
const rows = (count: number) => (count === 1 ? '1 row' : `${number(count)} rows`);

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
    byHourDescription: (hours) =>
      `Messages by when they were asked for, ${hours === 1 ? 'each bar an hour' : `each bar ${hours} hours`}. The first and the last may be less.`,
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
    of: (count) => `of ${count}`,
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
    rowCount: rows,
    dryRun: 'counted only',
    actions: {
      search: 'Looked somebody up',
      show: 'Opened a message',
      overview: 'Overview',
      export: 'Exported',
      'access-log': 'Read this log',
      erase: 'Erased a person',
    },
    refresh: 'Refresh',
    more: 'Show older ones',
    loading: 'Reading the log …',
    allShown: (count) => (count === 1 ? 'One look.' : `All ${number(count)} looks are shown.`),
    shownSoFar: (count) => `${number(count)} shown; there are more.`,
    notHere: 'What is not in here',
    notHereList: [
      'What was typed in: neither addresses and numbers nor names. The log says only by what kind of key somebody looked.',
      'What was asked and not shown: questions that were refused, or that came too often.',
      'Sign-ins, which the sign-in service keeps a log of.',
      'Reads of the table itself, past this console. Your cloud’s own trail has them.',
      'Looks that are older than the log is kept: a year, unless your engineers have set another time.',
    ],
  },
  export: {
    description:
      'Messages as a CSV file for a spreadsheet: masked, without codes, at most 10,000 rows, newest first.',
    onePerson: 'One person only',
    onePersonDescription: 'Leave it off for everybody in the period.',
    filter: 'Which messages',
    why: 'Why do you export them?',
    reasons: ['A report', 'Looking into an incident', 'The person asked for their data'],
    start: 'Export',
    stop: 'Stop',
    goOn: 'Go on from there',
    needsPeriod: 'Choose a period of at most 31 days.',
    running: 'Exporting …',
    rows: (count) => `${rows(count)} so far`,
    done: (count) => `Done: ${rows(count)}.`,
    cut: (count) =>
      `Done, but cut: an export ends at ${rows(count)}, the newest ones. Choose an earlier period for the others.`,
    stopped: (count) =>
      count === 0
        ? 'Stopped before the first row.'
        : `Stopped after ${rows(count)}, the newest ones. They are kept; you can go on from there.`,
    failed: (count) =>
      count === 0
        ? 'Nothing was exported.'
        : `Broken off after ${rows(count)}, the newest ones. They are kept.`,
    none: 'No message in this period matches.',
    save: 'Save what there is',
    notSaved: 'The file could not be written. Is the disk full, or the folder read-only?',
    careful: 'From here on the file is in your care. Delete it when it has served its purpose.',
  },
  erase: {
    description:
      'Takes a person out of the audit. What was sent, when and with which status stays; whom it was sent to goes.',
    why: 'Why is the person erased?',
    reasons: ['The person asked for it', 'The account was deleted', 'Ordered by data protection'],
    count: 'Count first',
    counting: 'Counting …',
    none: 'The audit knows nothing of this person in this pool. There is nothing to erase.',
    would: (count) =>
      count === 0
        ? 'No message can be erased of this person yet.'
        : `${messages(count)} would be erased of this person.`,
    underWay: (count, until) =>
      count === 1
        ? `One message is still under way, and stays for now. Come back after ${until}.`
        : `${number(count)} messages are still under way, and stay for now. Come back after ${until}.`,
    goes: 'Goes: user name, sub, the masked address and its fingerprint, the provider’s message ids.',
    stays: 'Stays: time, trigger, channel, status and reason, without whom they were about.',
    more: 'There are more than can be erased at once: afterwards, begin again.',
    moreNow: 'There are more than could be erased at once. Begin again.',
    erase: 'Erase for good',
    cancel: 'Cancel',
    confirmHeading: 'Erase this person?',
    confirmText: (word, count) =>
      `The person is taken out of ${messages(count)} for good. Nobody can bring that back. Type “${word}” to go on.`,
    confirmWord: 'erase',
    confirmLabel: 'The word',
    erasing: 'Erasing …',
    done: (count) => `Done: the person was taken out of ${messages(count)}.`,
    forever: 'Backups of the table keep the person for up to 35 days more; nobody reads them here.',
  },
};
