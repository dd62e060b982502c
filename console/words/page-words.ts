import type { DeliveryTone } from '../../src/domain/delivery-tone.ts';
import type { AuditAction } from '../../src/domain/staff.ts';

/** What the pages for more than one person say. */
export interface PageWords {
  readonly overview: {
    readonly description: string;
    readonly refresh: string;
    readonly counting: string;
    readonly headline: (facts: {
      readonly total: number;
      readonly arrivedShare: string;
      readonly p50: string | null;
      readonly p95: string | null;
    }) => string;
    /** What the numbers are of. */
    readonly counted: (from: string, to: string) => string;
    readonly nothing: string;
    readonly incomplete: (since: string) => string;
    readonly byHour: string;
    readonly byHourDescription: (hoursPerBar: number) => string;
    readonly byChannel: string;
    readonly byTrigger: string;
    readonly byStatus: string;
    readonly byReason: string;
    readonly noReason: string;
    readonly tones: Readonly<Record<DeliveryTone, string>>;
    readonly asTable: string;
    readonly hour: string;
    readonly count: string;
    readonly share: string;
    readonly arrived: string;
    /** Behind a share: of how many. */
    readonly of: (count: string) => string;
    readonly half: string;
    readonly most: string;
    readonly trigger: string;
    readonly reason: string;
    readonly advice: string;
    readonly providerCode: string;
    readonly total: string;
  };
  readonly accessLog: {
    readonly description: string;
    readonly empty: string;
    readonly when: string;
    readonly who: string;
    readonly role: string;
    readonly what: string;
    readonly key: string;
    readonly reason: string;
    readonly rows: string;
    readonly rowCount: (count: number) => string;
    readonly dryRun: string;
    readonly actions: Readonly<Record<AuditAction, string>>;
    readonly refresh: string;
    readonly more: string;
    readonly loading: string;
    readonly allShown: (count: number) => string;
    readonly shownSoFar: (count: number) => string;
    readonly notHere: string;
    readonly notHereList: readonly string[];
  };
  readonly export: {
    readonly description: string;
    readonly onePerson: string;
    readonly onePersonDescription: string;
    readonly filter: string;
    readonly why: string;
    /** The usual reasons. */
    readonly reasons: readonly string[];
    readonly start: string;
    readonly stop: string;
    readonly goOn: string;
    readonly needsPeriod: string;
    readonly running: string;
    readonly rows: (count: number) => string;
    readonly done: (count: number) => string;
    readonly cut: (count: number) => string;
    readonly stopped: (count: number) => string;
    readonly failed: (count: number) => string;
    readonly none: string;
    readonly save: string;
    readonly notSaved: string;
    readonly careful: string;
  };
  readonly erase: {
    readonly description: string;
    readonly why: string;
    /** The usual reasons. */
    readonly reasons: readonly string[];
    readonly count: string;
    readonly counting: string;
    readonly none: string;
    readonly would: (rows: number) => string;
    readonly underWay: (rows: number, until: string) => string;
    readonly goes: string;
    readonly stays: string;
    /** Than can be erased at once: after a count, and after an erasure. */
    readonly more: string;
    readonly moreNow: string;
    readonly erase: string;
    readonly cancel: string;
    readonly confirmHeading: string;
    readonly confirmText: (word: string, rows: number) => string;
    readonly confirmWord: string;
    readonly confirmLabel: string;
    readonly erasing: string;
    readonly done: (rows: number) => string;
    readonly forever: string;
  };
}
