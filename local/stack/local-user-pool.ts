import { randomUUID } from 'node:crypto';
import { readCustomSenderEvent } from '../../src/adapters/cognito/read-custom-sender-event.ts';
import { nodeSha256 } from '../../src/adapters/node-crypto/sha-256.ts';
import { encryptLikeCognito } from '../events/cognito-ciphertext.ts';
import { buildCognitoEvent, type Channel, type CognitoEvent } from '../events/cognito-event.ts';
import { escapeLikeCognito, generateSecret } from '../events/temporary-code.ts';
import type { InvocationReport } from '../lambda/invocation-report.ts';
import type { LambdaRunner } from '../lambda/lambda-runner.ts';
import type { FireInput } from './fire-input.ts';
import type { FiredEvent, Firing } from './fired-event.ts';
import type { IssuedSecrets } from './issued-secrets.ts';
import { LOCAL_ACCOUNT } from './local-account.ts';
import type { StandIns } from './stand-ins.ts';

const PROVIDERS = { email: 'ses', sms: 'twilio' } as const;

/** Plays Cognito: has users, makes and encrypts codes, and calls the custom senders. */
export class LocalUserPool {
  readonly #standIns: Pick<StandIns, 'kms' | 'cognito'>;
  readonly #functions: Readonly<Record<Channel, LambdaRunner>>;
  readonly #issued: IssuedSecrets;
  readonly #subs = new Map<string, string>();

  constructor(
    standIns: Pick<StandIns, 'kms' | 'cognito'>,
    functions: Readonly<Record<Channel, LambdaRunner>>,
    issued: IssuedSecrets,
  ) {
    this.#standIns = standIns;
    this.#functions = functions;
    this.#issued = issued;
  }

  /**
   * Makes one event and queues it, as often as asked.
   *
   * @param beforeInvoking hears of the event while nobody else has seen it yet
   * @throws LambdaRunnerStoppedError when the stack has been stopped
   */
  async fire(input: FireInput, beforeInvoking: (fired: FiredEvent) => void): Promise<Firing> {
    const sub = this.#subOf(input);
    const userName = input.userName ?? sub;
    this.#register(input, userName, sub);
    const code = generateSecret(input.trigger);
    const event = buildCognitoEvent({
      ...input,
      poolId: LOCAL_ACCOUNT.poolId,
      region: LOCAL_ACCOUNT.region,
      clientId: LOCAL_ACCOUNT.clientId,
      userName,
      sub,
      code: code === null ? null : await this.#encrypt(code),
    });
    const fired = describe(event, input);
    this.#issued.keep(fired.notificationId, { code, others: otherSecrets(event) });
    beforeInvoking(fired);
    const runner = this.#functions[input.channel];
    const invocations = await Promise.all(
      Array.from({ length: fired.deliveries }, () => runner.invokeAsync(event)),
    );
    const settled: Promise<readonly InvocationReport[]> = Promise.all(
      invocations.map(({ requestId }) => runner.settled(requestId)),
    );
    settled.catch(() => {}); // Not everybody who fires an event waits for its end.
    return { fired, settled };
  }

  async #encrypt(code: string): Promise<string> {
    return await encryptLikeCognito({
      plaintext: escapeLikeCognito(code),
      keyArn: LOCAL_ACCOUNT.keyArn,
      poolId: LOCAL_ACCOUNT.poolId,
      kmsEndpoint: this.#standIns.kms.url,
      credentials: LOCAL_ACCOUNT.credentials,
    });
  }

  /** The same person keeps their id, as long as the stack runs. */
  #subOf({ email, phone, userName }: FireInput): string {
    const person = JSON.stringify(userName ?? email ?? phone);
    const sub = this.#subs.get(person) ?? randomUUID();
    this.#subs.set(person, sub);
    return sub;
  }

  /** A take-over notice carries no address: the function asks the pool for it. */
  #register({ email, phone, name, locale }: FireInput, username: string, sub: string): void {
    const attributes = Object.entries({
      sub,
      email,
      email_verified: email === undefined ? undefined : 'true',
      phone_number: phone,
      phone_number_verified: phone === undefined ? undefined : 'true',
      name,
      locale,
    }).filter((entry): entry is [string, string] => entry[1] !== undefined);
    this.#standIns.cognito.setUser(LOCAL_ACCOUNT.poolId, {
      username,
      attributes: Object.fromEntries(attributes),
      status: 'CONFIRMED',
      enabled: true,
    });
  }
}

function describe(event: CognitoEvent, input: FireInput): FiredEvent {
  const { channel, trigger, email, phone } = input;
  const by = { channel, provider: PROVIDERS[channel], sha256: nodeSha256 };
  const reading = readCustomSenderEvent(event, randomUUID(), by);
  const notification = reading.ok
    ? reading.value.notification
    : (reading.failure.notification ?? null);
  if (notification === null)
    throw new Error(`The ${event.triggerSource} event cannot be read back`);
  return {
    notificationId: notification.id,
    channel,
    trigger,
    triggerSource: event.triggerSource,
    to: (channel === 'email' ? email : phone) ?? '',
    deliveries: input.repeat ?? 1,
  };
}

function otherSecrets({ request }: CognitoEvent): string[] {
  const { ONE_CLICK_LINK_VALID, ONE_CLICK_LINK_INVALID, FEEDBACK_TOKEN } =
    request.userAttributes as Partial<Record<string, string>>;
  return [request.code, ONE_CLICK_LINK_VALID, ONE_CLICK_LINK_INVALID, FEEDBACK_TOKEN].filter(
    (secret) => typeof secret === 'string',
  );
}
