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
    readonly byHourDescription: string;
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
    readonly message: string;
    readonly dryRun: string;
    readonly actions: Readonly<Record<AuditAction, string>>;
    readonly more: string;
    readonly loading: string;
  };
  readonly export: {
    readonly description: string;
    readonly onePerson: string;
    readonly onePersonDescription: string;
    readonly filter: string;
    readonly start: string;
    readonly stop: string;
    readonly again: string;
    readonly goOn: string;
    readonly needsPeriod: string;
    readonly running: string;
    readonly rows: (count: string) => string;
    readonly done: (count: string) => string;
    readonly cut: (count: string) => string;
    readonly stopped: (count: string) => string;
    readonly failed: (count: string) => string;
    readonly none: string;
    readonly save: string;
    readonly notSaved: string;
    readonly careful: string;
  };
  readonly erase: {
    readonly description: string;
    readonly count: string;
    readonly counting: string;
    readonly none: string;
    readonly would: (rows: string) => string;
    readonly underWay: (rows: string, until: string) => string;
    readonly goes: string;
    readonly stays: string;
    readonly more: string;
    readonly erase: string;
    readonly cancel: string;
    readonly confirmHeading: string;
    readonly confirmText: (word: string, rows: string) => string;
    readonly confirmWord: string;
    readonly confirmLabel: string;
    readonly erasing: string;
    readonly done: (rows: string) => string;
    readonly another: string;
    readonly forever: string;
  };
}
