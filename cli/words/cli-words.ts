import type { AuditAction, StaffRole } from '../../src/domain/staff.ts';
import type { SearchRequest } from '../../src/handlers/audit-api/contract/requests.ts';

export type KeyKind = SearchRequest['key']['kind'];

/** What the command line says in its own words. What a delivery is told in is in `support-words`. */
export interface CliWords {
  readonly kinds: Readonly<Record<KeyKind, string>>;
  readonly roles: Readonly<Record<StaffRole, string>>;
  readonly actions: Readonly<Record<AuditAction, string>>;
  /** Asked on the terminal. */
  readonly ask: {
    readonly who: string;
    readonly reason: string;
    readonly erase: (word: string) => string;
  };
  readonly none: string;

  readonly find: {
    readonly advice: string;
    readonly notes: string;
    readonly messages: string;
    /** That some are not shown, and how to see them. */
    readonly more: (shown: number) => string;
    readonly all: (shown: number) => string;
    readonly progress: (shown: number) => string;
    readonly nothing: string;
    readonly tips: readonly string[];
    readonly lookedFor: (kind: string) => string;
    readonly noneMatches: (searched: number) => string;
    readonly erased: string;
  };

  readonly columns: {
    readonly asked: string;
    readonly status: string;
    readonly channel: string;
    readonly purpose: string;
    readonly recipient: string;
    readonly took: string;
    readonly id: string;
    readonly at: string;
    readonly event: string;
    readonly attempt: string;
    readonly why: string;
    readonly code: string;
    readonly count: string;
    readonly share: string;
    readonly arrived: string;
    readonly half: string;
    readonly nearlyAll: string;
    readonly trigger: string;
    readonly who: string;
    readonly role: string;
    readonly action: string;
    readonly by: string;
    readonly reason: string;
    readonly rows: string;
  };

  readonly story: string;
  readonly details: string;
  readonly facts: {
    readonly pool: string;
    readonly userName: string;
    readonly sub: string;
    readonly life: string;
    readonly attempts: string;
    readonly language: string;
    readonly trigger: string;
    readonly keptUntil: string;
  };

  readonly overview: {
    readonly total: (total: string, from: string, to: string) => string;
    readonly arrived: (arrived: string, share: string) => string;
    readonly times: (half: string, nearlyAll: string) => string;
    readonly cut: (from: string) => string;
    readonly nothing: string;
    readonly hours: string;
    readonly tones: {
      readonly good: string;
      readonly busy: string;
      readonly doubt: string;
      readonly bad: string;
    };
  };

  readonly accessLog: {
    readonly nothing: string;
    readonly more: (shown: number) => string;
    readonly dryRun: string;
  };

  readonly export: {
    readonly progress: (rows: string) => string;
    readonly done: (rows: string, file: string) => string;
    readonly cut: (rows: string) => string;
    readonly partial: (rows: string, file: string) => string;
  };

  readonly erase: {
    readonly would: (rows: number, atLeast: boolean) => string;
    readonly stays: string;
    readonly underWay: (rows: number, from: string) => string;
    readonly nothing: string;
    readonly notYet: string;
    readonly declined: string;
    readonly progress: (rows: number) => string;
    readonly done: (rows: number) => string;
    readonly notAll: string;
    readonly unsure: string;
  };

  readonly signIn: {
    readonly open: string;
    readonly waiting: string;
    readonly done: (name: string, until: string) => string;
    readonly roleIn: (role: string, pool: string) => string;
    readonly noRole: string;
    readonly tokenWins: string;
    readonly out: string;
    readonly wasOut: string;
    readonly nobody: string;
    readonly refused: (why: string) => string;
    readonly noClient: string;
    readonly portTaken: (port: number) => string;
    readonly page: { readonly done: string; readonly failed: string; readonly close: string };
  };

  readonly waiting: (seconds: number) => string;
  readonly failures: {
    readonly notSignedIn: string;
    readonly signInRanOut: string;
    readonly tokenUnreadable: string;
    readonly tokenRefused: string;
    readonly tokenGivenRefused: string;
    readonly broken: (why: string) => string;
    readonly forbidden: string;
    readonly notFound: string;
    readonly badCursor: string;
    readonly badConfirmation: string;
    readonly rateLimited: string;
    readonly unavailable: string;
    readonly offline: string;
    readonly internal: string;
    readonly unknownField: (field: string) => string;
    /** By the field's name in the API. */
    readonly fields: Readonly<Record<string, string>>;
    readonly whichPool: (pools: string) => string;
    readonly reason: string;
    readonly who: string;
  };
}
