import { memberOf } from '../../pool/pool.ts';
import { CHANNELS, type Channel, isOurs, SENDERS, senderOf } from '../../pool/triggers.ts';
import type { Check, Exam } from '../exam.ts';
import { broken, ok, type Result, unchecked } from '../finding.ts';

/** Whether the pool sends through this deployment. */
export function poolChecks({ poolIds }: Exam): readonly Check[] {
  if (poolIds.length === 0) {
    const none = broken('No pool is known.', 'Name it: --pool <id>, or deploy with UserPoolId.');
    return [{ name: 'pool', run: async () => [none] }];
  }
  return poolIds.map((id) => ({ name: 'pool', run: (exam: Exam) => look(id, exam) }));
}

async function look(id: string, exam: Exam): Promise<Result[]> {
  const pool = await exam.pool(id);
  if (pool === null) {
    return [broken(`There is no pool ${id} here.`, 'Is it in another account or Region? --region')];
  }
  const config = memberOf(pool, 'LambdaConfig');
  const { keyArn, emailSenderArn: email, smsSenderArn: sms } = exam.deployment;
  const attach = `npx sealpost pool attach ${id}`;
  const wanted: Partial<Record<Channel, string>> = {
    ...(email === undefined ? {} : { email }),
    ...(sms === undefined ? {} : { sms }),
  };
  const results: Result[] = CHANNELS.filter((channel) => wanted[channel] !== undefined).map(
    (channel) => {
      const check = `pool-${channel}`;
      if (isOurs(config, channel, wanted[channel])) {
        return { check, ...ok(`${SENDERS[channel]} of ${id} is this deployment’s.`) };
      }
      const now = senderOf(config, channel);
      return {
        check,
        ...broken(
          now === null
            ? `${id} has no ${SENDERS[channel]}: Cognito sends these messages itself.`
            : `${SENDERS[channel]} of ${id} is ${now}, which is not this deployment’s.`,
          attach,
        ),
      };
    },
  );
  const key = config['KMSKeyID'];
  if (key === keyArn) results.push({ check: 'pool-key', ...ok(`${id} encrypts with our key.`) });
  else if (CHANNELS.some((channel) => isOurs(config, channel, wanted[channel]))) {
    results.push({
      check: 'pool-key',
      ...broken(
        `${id} encrypts with ${String(key ?? 'no key')}, which our senders cannot decrypt with.`,
        attach,
      ),
    });
  } else {
    results.push({
      check: 'pool-key',
      ...unchecked(`Which key ${id} has does not matter yet.`, attach),
    });
  }
  if (wanted.sms !== undefined) {
    results.push(
      pool['SmsConfiguration'] === undefined
        ? {
            check: 'pool-sms-configuration',
            ...broken(
              `${id} has no SmsConfiguration: Cognito calls no SMS sender without one.`,
              'Give the pool an SMS role (Cognito console: Authentication methods, SMS).',
            ),
          }
        : { check: 'pool-sms-configuration', ...ok(`${id} has an SmsConfiguration.`) },
    );
  }
  return results;
}
