import type { Acceptance } from '../../src/domain/acceptance.ts';
import type { Claim } from '../../src/domain/attempt.ts';
import { codeLifeSeconds } from '../../src/domain/code-life.ts';
import { blockage, type SendFailure } from '../../src/domain/failure.ts';
import { OneTimeCode } from '../../src/domain/one-time-code.ts';
import type { Clock } from '../../src/domain/ports/clock.ts';
import { Recipient } from '../../src/domain/recipient.ts';
import { failed, type Result, success } from '../../src/domain/result.ts';
import type { Preparation } from '../../src/domain/use-cases/prepare-message.ts';
import type { Invocation } from './invocation.ts';
import type { BareSubject } from './sample-request.ts';
import type { Tape } from './tape.ts';

const RECIPIENT = Recipient.email('ann@example.com');

/** How often in 256 KMS is not there, in a run in which it may not be. */
const BLOCKAGES = 16;

/** What a sender has around it: everything as plain as it can be, and slow. */
export function preparation(
  by: Invocation,
  tape: Tape,
  faulty: boolean,
  send: (claim: Pick<Claim, 'attempt'>) => Result<Acceptance, SendFailure>,
): Preparation<BareSubject> & { readonly clock: Clock } {
  return {
    clock: by.clock,
    decryptor: {
      decrypt: async () => {
        await by.step();
        if (faulty && tape.happens(BLOCKAGES)) return failed(blockage('kms_unavailable'));
        return success(new OneTimeCode(new Uint8Array([49])));
      },
    },
    courier: {
      recipientOf: () => RECIPIENT,
      lifeSeconds: (purpose) => codeLifeSeconds(purpose),
      compose: () => ({
        locale: 'en',
        segments: null,
        send: async (_, claim) => {
          await by.step();
          const answer = send(claim);
          await by.step();
          return answer;
        },
      }),
    },
    directory: null,
    fingerprint: { of: () => 'F'.repeat(43) },
    allowedPools: null,
  };
}
