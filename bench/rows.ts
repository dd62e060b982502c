/** What one line of the table is about, and what it is held to. */
export interface Row {
  readonly title: string;
  readonly unit: 'ms' | 'MB' | 'KB';
  /** What the ratio is measured against. */
  readonly baseline: string;
  /** Most that is accepted: of the ratio or, in a row without one, of the figure itself. */
  readonly bar?: number;
  /** What we work towards. */
  readonly aim?: number;
}

/** Baseline of the lines that `--noise` can measure. */
export const seed = 'seed, bundled';

/** Every line that can be measured today, in the order of the table. Rows without bar are context. */
export const rows = {
  'email-cold': { title: 'E-mail cold start', unit: 'ms', baseline: seed, bar: 0.8, aim: 0.65 },
  'email-cold-floor': { title: '· raw HTTPS, no SDK, no audit', unit: 'ms', baseline: seed },
  'email-cold-node': { title: '· a Node process, no work', unit: 'ms', baseline: seed },
  'sms-cold': { title: 'SMS cold start', unit: 'ms', baseline: seed, bar: 0.45, aim: 0.35 },
  'email-256mb': { title: 'E-mail, 256 MB', unit: 'ms', baseline: seed, bar: 0.5, aim: 0.38 },
  'sms-256mb': { title: 'SMS, 256 MB', unit: 'ms', baseline: seed, bar: 0.35, aim: 0.25 },
  'email-cpu': { title: 'CPU per warm e-mail', unit: 'ms', baseline: seed, bar: 0.85, aim: 0.65 },
  'sms-cpu': { title: 'CPU per warm SMS', unit: 'ms', baseline: seed, bar: 0.8, aim: 0.6 },
  decrypt: { title: 'Decrypt, warm', unit: 'ms', baseline: 'by hand', bar: 1.6, aim: 1.3 },
  'decrypt-stock': { title: '· stock Encryption SDK', unit: 'ms', baseline: 'by hand' },
  'email-memory': { title: 'Peak memory, e-mail', unit: 'MB', baseline: seed, bar: 0.9, aim: 0.8 },
  'sms-memory': { title: 'Peak memory, SMS', unit: 'MB', baseline: seed, bar: 0.7, aim: 0.6 },
  'audit-look-up': {
    title: 'Audit look-up, 100 000 rows',
    unit: 'ms',
    baseline: '1 000 rows',
    bar: 1.3,
    aim: 1.0,
  },
  'audit-hit-miss': { title: '· a hit, as answered', unit: 'ms', baseline: 'a miss' },
  'email-bundle': { title: 'Bundle, zipped, e-mail', unit: 'KB', baseline: '', bar: 210 },
  'sms-bundle': { title: 'Bundle, zipped, SMS', unit: 'KB', baseline: '', bar: 170 },
  'ses-events-bundle': { title: 'Bundle, ses-events', unit: 'KB', baseline: '', bar: 150 },
  'twilio-status-bundle': { title: 'Bundle, twilio-status', unit: 'KB', baseline: '', bar: 150 },
  'settler-bundle': { title: 'Bundle, settler', unit: 'KB', baseline: '', bar: 150 },
  'audit-api-bundle': { title: 'Bundle, audit API', unit: 'KB', baseline: '', bar: 200 },
} as const satisfies Record<string, Row>;

/** Name of a line, as `--only` takes it. */
export type RowId = keyof typeof rows;

/** A measured line; `baseline` and `ratio` are missing where the figure stands for itself. */
export interface Figure {
  readonly id: RowId;
  readonly measured: number;
  readonly baseline?: number;
  readonly ratio?: number;
  /** What a reader should know of how it came about; printed below the table. */
  readonly note?: string;
}

/** Looks a line up as the general {@link Row}. */
export const rowOf = (id: RowId): Row => rows[id];
