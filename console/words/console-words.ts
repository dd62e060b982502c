import type { PersonKeyKind } from '../../src/domain/person-key.ts';
import type { StaffRole } from '../../src/domain/staff.ts';
import type { DetectedKind } from '../lookup/detect-key.ts';

/** What the console says of its own; what a delivery's words are stands in `SupportWords`. */
export interface ConsoleWords {
  /** As `lang` has it. */
  readonly locale: string;
  readonly product: string;
  readonly skipToContent: string;
  readonly language: string;
  readonly appearance: string;
  readonly appearances: { readonly system: string; readonly light: string; readonly dark: string };
  readonly signIn: string;
  readonly signOut: string;
  readonly account: string;
  readonly pool: string;
  readonly loading: string;
  readonly navigation: string;
  readonly menu: string;
  readonly pages: Readonly<
    Record<'search' | 'show' | 'overview' | 'access-log' | 'export' | 'erase' | 'unknown', string>
  >;
  readonly roles: Readonly<Record<StaffRole, string>>;
  readonly kinds: Readonly<Record<DetectedKind, string>>;
  readonly utc: (text: string) => string;

  readonly welcome: {
    readonly heading: string;
    readonly text: string;
    readonly demoHeading: string;
    readonly demoText: string;
    readonly failed: string;
    readonly refused: string;
    readonly unreachable: string;
    readonly leaving: string;
  };
  readonly broken: {
    readonly config: string;
    readonly configFields: (fields: string) => string;
    readonly noRole: string;
    readonly needsRole: (role: string) => string;
    readonly unknownPage: string;
    readonly pageFailed: string;
    readonly back: string;
  };
  readonly failures: {
    readonly heading: string;
    readonly offline: string;
    readonly unavailable: string;
    readonly rateLimited: string;
    readonly forbidden: string;
    readonly notFound: string;
    readonly badCursor: string;
    readonly badConfirmation: string;
    readonly internal: string;
    readonly field: (field: string) => string;
    readonly fields: Readonly<Record<string, string>>;
    readonly retryIn: (seconds: number) => string;
    readonly retryNow: string;
  };
  readonly reason: {
    readonly label: string;
    readonly description: string;
    readonly placeholder: string;
    readonly choices: readonly string[];
    readonly other: string;
    readonly needed: string;
    readonly otherLabel: string;
  };
  readonly search: {
    readonly heading: string;
    readonly description: string;
    readonly label: string;
    readonly placeholder: string;
    readonly hint: string;
    /** Where one message cannot be asked for. */
    readonly hintPerson: string;
    readonly takenFor: string;
    readonly button: string;
    readonly searching: string;
    readonly neededPerson: string;
    readonly needed: string;
    /** When the service does not understand it as what it was taken for. */
    readonly wrong: Readonly<Record<PersonKeyKind, string>>;
    readonly answerHeading: string;
    readonly whatToSay: string;
    readonly good: string;
    readonly timeline: string;
    /** Whose clock the times are by, such as `Asia/Seoul`. */
    readonly clock: (timeZone: string) => string;
    readonly facts: string;
    readonly messages: string;
    readonly messagesDescription: string;
    readonly none: string;
    /** By what kind of key. */
    readonly noneFor: (kind: string) => string;
    readonly noneText: string;
    readonly noneTry: string;
    readonly noneTips: readonly string[];
    readonly noneOtherPool: string;
    readonly noneMatches: string;
    /** On this page; older ones may. */
    readonly noneMatchesSoFar: string;
    readonly clearFilters: string;
    readonly more: string;
    readonly loadingMore: string;
    readonly allShown: (count: number) => string;
    readonly shownSoFar: (count: number) => string;
    readonly announce: (answer: string) => string;
    readonly open: string;
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
    readonly period: string;
  };
  readonly columns: {
    readonly status: string;
    readonly asked: string;
    readonly channel: string;
    readonly purpose: string;
    readonly recipient: string;
    readonly took: string;
  };
  readonly filters: {
    readonly placeholder: string;
    readonly label: string;
    readonly anyTime: string;
  };
  readonly period: {
    readonly last: (amount: number, unit: string) => string;
    readonly relative: string;
    readonly absolute: string;
    readonly tooLong: (days: number) => string;
    readonly incomplete: string;
    readonly reversed: string;
  };
  readonly facts: {
    readonly id: string;
    readonly recipient: string;
    readonly userName: string;
    readonly sub: string;
    readonly asked: string;
    readonly trigger: string;
    readonly purpose: string;
    readonly channel: string;
    readonly language: string;
    readonly attempts: string;
    readonly providerCode: string;
    readonly keptUntil: string;
    readonly erased: string;
    readonly none: string;
    readonly life: string;
  };
  readonly show: {
    readonly reasonHeading: string;
    readonly open: string;
    readonly missing: string;
    readonly asked: string;
    readonly back: string;
  };
}
