import type { AuditClient, ExportPiece } from '../../console/client/audit-client.ts';
import { AuditRequestError } from '../../console/client/audit-failure.ts';
import type {
  AccessLogAnswer,
  EraseAnswer,
  Me,
  OverviewAnswer,
  SearchAnswer,
  ShowAnswer,
} from '../../src/handlers/audit-api/contract/answers.ts';
import type {
  AccessLogRequest,
  EraseRequest,
  ExportRequest,
  OverviewRequest,
  SearchRequest,
  ShowRequest,
} from '../../src/handlers/audit-api/contract/requests.ts';
import { CommandError } from '../command-error.ts';
import { EXIT } from '../exit-status.ts';
import { printable } from '../terminal/printable.ts';
import type { CliWords } from '../words/cli-words.ts';
import { type MayRepeat, type Patience, patiently, WHEN_BUSY } from './patience.ts';

/** The audit, asked with patience. */
export class PatientAudit {
  readonly #client: AuditClient;
  readonly #patience: Patience;
  readonly #words: CliWords;

  constructor(client: AuditClient, patience: Patience, words: CliWords) {
    this.#client = client;
    this.#patience = patience;
    this.#words = words;
  }

  me(): Promise<Me> {
    return this.#ask((signal) => this.#client.me(signal));
  }

  search(wish: SearchRequest): Promise<SearchAnswer> {
    return this.#ask((signal) => this.#client.search(wish, signal));
  }

  show(wish: ShowRequest): Promise<ShowAnswer> {
    return this.#ask((signal) => this.#client.show(wish, signal));
  }

  overview(wish: OverviewRequest): Promise<OverviewAnswer> {
    return this.#ask((signal) => this.#client.overview(wish, signal));
  }

  accessLog(wish: AccessLogRequest): Promise<AccessLogAnswer> {
    return this.#ask((signal) => this.#client.accessLog(wish, signal));
  }

  countErasable(wish: Omit<EraseRequest, 'confirmation'>): Promise<EraseAnswer> {
    return this.#ask((signal) => this.#client.erase(wish, signal));
  }

  /** Not asked again when its answer was lost: a second one would tell of what is left only. */
  erase(wish: EraseRequest): Promise<EraseAnswer> {
    return this.#ask((signal) => this.#client.erase(wish, signal), WHEN_BUSY);
  }

  /** Each piece is waited for anew; a file is never begun again. */
  async *export(wish: ExportRequest): AsyncGenerator<ExportPiece> {
    let cursor: string | null = null;
    do {
      const rest: ExportRequest = cursor === null ? wish : { ...wish, cursor };
      const piece: ExportPiece = await this.#ask((signal) =>
        firstOf(this.#client.export(rest, signal)),
      );
      yield piece;
      cursor = piece.next;
    } while (cursor !== null);
  }

  async #ask<Answer>(
    question: (signal: AbortSignal) => Promise<Answer>,
    mayRepeat?: MayRepeat,
  ): Promise<Answer> {
    try {
      return await patiently(() => question(this.#patience.signal), this.#patience, mayRepeat);
    } catch (error) {
      const wrong = error instanceof AuditRequestError ? error.failure : null;
      if (wrong?.kind === 'invalid-field' && wrong.field === 'pool') throw await this.#whichPool();
      throw error;
    }
  }

  /** The pools that somebody has a role in: they have to say which. */
  async #whichPool(): Promise<CommandError> {
    const { pools } = await this.#client.me(this.#patience.signal);
    const names = pools.map(({ id }) => printable(id)).join(', ');
    return new CommandError(EXIT.usage, this.#words.failures.whichPool(names));
  }
}

async function firstOf<Value>(values: AsyncGenerator<Value>): Promise<Value> {
  const { value, done } = await values.next();
  await values.return(undefined);
  if (done === true) throw new Error('no piece');
  return value;
}
