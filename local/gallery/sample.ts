import type { EmailContent } from '../../src/domain/message-content.ts';
import type { Purpose } from '../../src/domain/purpose.ts';
import { isCodePurpose } from './gallery-purposes.ts';
import { sampleNotice } from './sample-notice.ts';

/** What messages of the gallery hold, in the place of a real event. None of it is a secret. */
export interface Sample {
  readonly label: string;
  /** Null for a purpose that the sample is not about. */
  readonly content: (purpose: Purpose) => EmailContent | null;
  /** As the user wrote it. */
  readonly name?: string;
  readonly userName?: string;
  /** Text messages call nobody by name, so such a sample would show them once more. */
  readonly mailOnly?: boolean;
}

const SIX_DIGITS = '204917';
const EIGHT_DIGITS = '20491836';
/** Sixteen symbols, among them whatever a template could stumble over. */
const PASSWORD = `K7&<mQ>"x'$&9vR!`;

const code = (value: string) => (purpose: Purpose) =>
  isCodePurpose(purpose) ? { purpose, code: value } : null;

const invitation = (password: string | null) => (purpose: Purpose) =>
  purpose === 'invitation' ? { purpose, password } : null;

const notice = (from: Parameters<typeof sampleNotice>[0]) => (purpose: Purpose) =>
  purpose === 'account-takeover' ? { purpose, notice: sampleNotice(from) } : null;

const usual = (purpose: Purpose) =>
  code(SIX_DIGITS)(purpose) ??
  invitation(PASSWORD)(purpose) ??
  notice({ action: 'blocked', links: true })(purpose);

const SAMPLE_LIST = {
  'six-digits': { label: '6-digit code', content: code(SIX_DIGITS) },
  'eight-digits': { label: '8-digit code', content: code(EIGHT_DIGITS) },
  password: { label: 'Password of 16 symbols', content: invitation(PASSWORD) },
  'no-password': { label: 'Without a password', content: invitation(null) },
  'user-name': { label: 'With a user name', content: invitation(PASSWORD), userName: 'ann-lee' },
  blocked: { label: 'Blocked, with links', content: notice({ action: 'blocked', links: true }) },
  'blocked-bare': {
    label: 'Blocked, without links',
    content: notice({ action: 'blocked', links: false }),
  },
  'extra-check': {
    label: 'Extra check, with links',
    content: notice({ action: 'extra-check', links: true }),
  },
  'extra-check-bare': {
    label: 'Extra check, without links',
    content: notice({ action: 'extra-check', links: false }),
  },
  'no-action': {
    label: 'No action, with links',
    content: notice({ action: 'no-action', links: true }),
  },
  'no-action-bare': {
    label: 'No action, without links',
    content: notice({ action: 'no-action', links: false }),
  },
  name: { label: 'A name in the greeting', content: usual, name: 'Ann', mailOnly: true },
  'long-name': {
    label: 'A long name',
    content: usual,
    name: 'Maximiliana Hildegard Oberwaldhausen-Niederlindenthal',
    mailOnly: true,
  },
} as const satisfies Readonly<Record<string, Sample>>;

export type SampleId = keyof typeof SAMPLE_LIST;

export const SAMPLES: Readonly<Record<SampleId, Sample>> = SAMPLE_LIST;

export const SAMPLE_IDS = Object.keys(SAMPLES) as readonly SampleId[];

/** One for each purpose: what most people get. */
export const USUAL_SAMPLES: readonly SampleId[] = ['six-digits', 'password', 'blocked'];
