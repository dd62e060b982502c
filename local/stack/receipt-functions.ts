import type { IncomingMessage } from 'node:http';
import type { LambdaRunner } from '../lambda/lambda-runner.ts';
import { Receipts } from '../receipts/receipts.ts';
import type { SesEvent } from '../receipts/ses/ses-event.ts';
import { invokeByHttp } from './http-gateway.ts';
import { LOCAL_ACCOUNT } from './local-account.ts';

export interface ReceiptFunctionsOptions {
  readonly twilioAuthToken: string;
  /** Hears of each notification on which a function has heard something. */
  readonly reported: (notificationId: string) => void;
  readonly onError: (error: unknown) => void;
}

interface Runners {
  readonly sesEvents: LambdaRunner;
  readonly twilioStatus: LambdaRunner;
}

/** What lies between the providers' reports and the functions that take them. */
export class ReceiptFunctions {
  readonly receipts: Receipts;
  readonly #options: ReceiptFunctionsOptions;
  #runners: Runners | null = null;

  constructor(options: ReceiptFunctionsOptions) {
    this.#options = options;
    this.receipts = new Receipts({
      account: LOCAL_ACCOUNT.accountId,
      twilioAuthToken: options.twilioAuthToken,
      publish: (event) => this.#publish(event),
      onError: options.onError,
    });
  }

  /** From then on reports reach the functions; there are none before a message was accepted. */
  connect(runners: Runners): void {
    this.#runners = runners;
  }

  /** API Gateway before `twilio-status`. @returns the status that it answers with */
  async twilioCallback(request: IncomingMessage): Promise<number> {
    if (this.#runners === null) return 503;
    const { status } = await invokeByHttp(request, this.#runners.twilioStatus);
    const query = new URLSearchParams((request.url ?? '').split('?')[1] ?? '');
    if (status === 204) this.#options.reported(query.get('notification') ?? '');
    return status;
  }

  /** EventBridge before `ses-events`: asynchronous, with Lambda's own retries. */
  async #publish(event: SesEvent): Promise<void> {
    const runner = this.#runners?.sesEvents;
    if (runner === undefined) return;
    const { requestId } = await runner.invokeAsync(event);
    await runner.settled(requestId);
    const { tags } = event.detail['mail'] as { tags: Readonly<Record<string, string[]>> };
    this.#options.reported(tags['notification']?.[0] ?? '');
  }
}
