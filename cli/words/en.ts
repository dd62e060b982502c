import type { CliWords } from './cli-words.ts';

const LOGIN = 'npx sealpost login';

export const en: CliWords = {
  kinds: {
    email: 'e-mail address',
    phone: 'phone number',
    sub: 'sub',
    'user-name': 'user name',
  },
  roles: { support: 'support', auditor: 'auditor', admin: 'admin' },
  actions: {
    search: 'search',
    show: 'one message',
    overview: 'overview',
    export: 'export',
    'access-log': 'this log',
    erase: 'erasure',
  },
  ask: {
    who: 'Whom do you look for? ',
    reason: 'Why do you look? It is kept with your name; no addresses, numbers or codes, please. ',
    erase: (word) => `This cannot be undone. Type ${word} to do it: `,
  },
  none: '–',

  find: {
    advice: 'What to tell the person',
    notes: 'Good to know',
    messages: 'Messages to this person, newest first',
    more: (shown) =>
      `${shown} shown; there are more. See them with --all, or more of them with --limit.`,
    all: (shown) => (shown === 1 ? 'One message.' : `All ${shown} messages.`),
    progress: (shown) => `${shown} so far …`,
    nothing:
      'Nothing was sent: the audit knows of no message to this person, in this pool and this time.',
    tips: [
      'Check the spelling, letter by letter. The code may have gone to another address.',
      'Try their user name or sub: the account may hold another address than the person thinks.',
      'If nothing is found at all, the sign-up or the reset never got as far as a message: have them try once more.',
    ],
    lookedFor: (kind) =>
      `It was taken for this: ${kind}. If it is not: --as email, phone, sub or user-name.`,
    noneMatches: (searched) =>
      `Nothing matches the filter. Messages that were looked through: ${searched}.`,
    erased: 'The person was erased from this message.',
  },

  columns: {
    asked: 'Asked for',
    status: 'Status',
    channel: 'By',
    purpose: 'What for',
    recipient: 'To',
    took: 'Took',
    id: 'Message id',
    at: 'When',
    event: 'What happened',
    attempt: 'Try',
    why: 'Why',
    code: 'Provider’s code',
    count: 'Messages',
    share: 'Share',
    arrived: 'Arrived',
    half: 'Half within',
    nearlyAll: '95% within',
    trigger: 'Trigger',
    who: 'Who',
    role: 'Role',
    action: 'What',
    by: 'By',
    reason: 'Why',
    rows: 'Rows',
  },

  story: 'What happened',
  details: 'Details',
  facts: {
    pool: 'User pool',
    userName: 'User name',
    sub: 'Sub',
    life: 'Code good for',
    attempts: 'Tries',
    language: 'Language',
    trigger: 'Trigger',
    keptUntil: 'Kept until',
  },

  overview: {
    total: (total, from, to) => `Messages from ${from} to ${to}: ${total}.`,
    arrived: (arrived, share) => `Known to have arrived: ${arrived} (${share}).`,
    times: (half, nearlyAll) => `Half of these took up to ${half}, 95% up to ${nearlyAll}.`,
    cut: (from) => `That was too much to count: these are the messages since ${from} only.`,
    nothing: 'No messages in this time.',
    hours: 'By time',
    tones: { good: 'arrived or taken', busy: 'under way', doubt: 'in doubt', bad: 'not delivered' },
  },

  accessLog: {
    nothing: 'Nobody looked at anything in this time.',
    more: (shown) => `${shown} shown; there are more. See them with --all.`,
    dryRun: '(counted)',
  },

  export: {
    progress: (rows) => `${rows} rows so far …`,
    done: (rows, file) => `Rows in ${file}: ${rows}.`,
    cut: (rows) =>
      `The export ends at ${rows} rows, and there are more in this time. Export shorter periods, one after the other.`,
    partial: (rows, file) =>
      `What came until then is in ${file}, whole rows only: ${rows}. Use it as it is, or delete it and run the same command again.`,
  },

  erase: {
    would: (rows, atLeast) =>
      `This takes the person out of ${atLeast ? 'at least ' : ''}${rows === 1 ? 'one message' : `${rows} messages`}.`,
    stays:
      'What happened stays, without whom it happened to: when, by which way, and what became of it.',
    underWay: (rows, from) =>
      `${rows === 1 ? 'One message' : `${rows} messages`} may still be sent again and cannot be erased before ${from}. Run it again then.`,
    nothing:
      'There is nothing to erase: the audit knows of no message to this person in this pool.',
    notYet: 'Nothing can be erased yet.',
    declined: 'Nothing was erased.',
    progress: (rows) => `${rows} erased so far …`,
    done: (rows) => `Erased this person from ${rows === 1 ? 'one message' : `${rows} messages`}.`,
    notAll: 'There is more of this person. Run it again.',
    unsure: 'It is not known how much was erased. Run it again: what is erased stays so.',
  },

  signIn: {
    open: 'Open this address in a browser on this machine to sign in:',
    waiting: 'Waiting for you. Ctrl-C gives up.',
    done: (name, until) => `Signed in as ${name}, until ${until}.`,
    roleIn: (role, pool) => `${role} in ${pool}`,
    noRole: 'You have no role here. Ask an administrator to put you into a group.',
    tokenWins: 'SEALPOST_TOKEN is set and goes before this sign-in.',
    out: 'Signed out here.',
    wasOut: 'You were not signed in here.',
    nobody: `Nobody signed in. Try again: ${LOGIN}`,
    refused: (why) => `The sign-in did not work (${why}). Try again: ${LOGIN}`,
    noClient:
      'This console does not say how the command line can sign in: its config.json has no oidc.cliClientId.',
    portTaken: (port) =>
      `Port ${port} of this machine is taken. Take another one that your sign-in service knows: --callback-port <port>`,
    page: {
      done: 'Signed in',
      failed: 'The sign-in did not work',
      close: 'You can close this page and go back to the terminal.',
    },
  },

  waiting: (seconds) => `The audit asks for patience. Trying again in ${seconds} s.`,
  failures: {
    notSignedIn: `You are not signed in. Sign in first: ${LOGIN}`,
    signInRanOut: `Your sign-in has run out. Sign in again: ${LOGIN}`,
    tokenUnreadable: 'SEALPOST_TOKEN holds no access token.',
    tokenRefused: `Your sign-in is not taken, or has run out. Sign in again: ${LOGIN}`,
    tokenGivenRefused: 'SEALPOST_TOKEN is not taken, or has run out.',
    broken: (why) => `This did not work: ${why}`,
    forbidden: 'You may not do this in this user pool.',
    notFound: 'There is no such message in this user pool, or it was kept for long enough.',
    badCursor: 'This list has grown too old to go on. Run it again.',
    badConfirmation: 'The confirmation has grown too old. Nothing was erased; begin again.',
    rateLimited: 'You have looked up a lot in a short time. Wait a minute, and run it again.',
    unavailable: 'The audit cannot be reached just now. Nothing is lost; try again in a moment.',
    offline:
      'The console or its audit cannot be reached. Is its address right, and this computer online?',
    internal: 'Something is wrong with the audit’s service. Tell the engineers when this happened.',
    unknownField: (field) => `Not understood: ${field}.`,
    fields: {
      'key.value': 'whom you look for. Check the spelling; a phone number needs its country code',
      reason: 'the reason: 3 to 200 characters that say something without an address or a number',
      from: 'the beginning of the period, or its length',
      to: 'the end of the period',
      pool: 'the user pool (--pool)',
      id: 'the id of the message: 32 small letters and digits',
    },
    whichPool: (pools) => `Which user pool? Say --pool <id>. You have a role in: ${pools}.`,
    reason: 'Say why, in 3 to 200 characters, without addresses or numbers: --reason "Ticket 4711"',
    who: 'Say whom you look for: an e-mail address, a phone number, a user name or a sub.',
  },
};
