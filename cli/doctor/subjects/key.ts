import { askGrant } from '../../aws/grant-facts.ts';
import { memberOf } from '../../pool/pool.ts';
import { grantTraps } from '../../pool/traps/grant-traps.ts';
import { keyNameTraps, keyTraps } from '../../pool/traps/key-traps.ts';
import { ask } from '../ask-fault.ts';
import type { Check, Exam } from '../exam.ts';
import { allOr, ok, type Result, warning } from '../finding.ts';
import { ofTraps } from '../of-traps.ts';

/** The key that Cognito encrypts codes with, and who gets to use it. */
export function keyChecks({ deployment: { keyArn } }: Exam): readonly Check[] {
  if (keyArn === undefined) return [];
  return [
    { name: 'key', run: (exam, signal) => itself(keyArn, exam, signal) },
    { name: 'key-rotation', run: (exam, signal) => rotation(keyArn, exam, signal) },
    { name: 'grant', run: (exam, signal) => grant(keyArn, exam, signal) },
    { name: 'grants', run: (exam, signal) => grants(keyArn, exam, signal) },
  ];
}

async function itself(keyArn: string, exam: Exam, abortSignal: AbortSignal): Promise<Result[]> {
  const wish = { keyArn, senders: {} };
  const region = keyArn.split(':')[3] ?? '';
  const named = ofTraps(keyNameTraps(wish, exam.poolIds[0] ?? `${region}_`));
  if (named.length > 0) return named;
  const described = await ask('kms:DescribeKey', async () => {
    const { KMSClient, DescribeKeyCommand } = await import('@aws-sdk/client-kms');
    const { KeyMetadata = {} } = await new KMSClient(exam.settings).send(
      new DescribeKeyCommand({ KeyId: keyArn }),
      { abortSignal },
    );
    return KeyMetadata as { KeyState?: string; KeyUsage?: string; KeySpec?: string };
  });
  const facts =
    described === null
      ? ('missing' as const)
      : {
          arn: keyArn,
          state: described.KeyState ?? 'unknown',
          usage: described.KeyUsage ?? 'unknown',
          spec: described.KeySpec ?? 'unknown',
        };
  return allOr(ofTraps(keyTraps(wish, facts)), `The key is enabled and symmetric: ${keyArn}`);
}

async function rotation(keyArn: string, { settings }: Exam, abortSignal: AbortSignal) {
  const rotates = await ask('kms:GetKeyRotationStatus', async () => {
    const { KMSClient, GetKeyRotationStatusCommand } = await import('@aws-sdk/client-kms');
    const { KeyRotationEnabled = false } = await new KMSClient(settings).send(
      new GetKeyRotationStatusCommand({ KeyId: keyArn }),
      { abortSignal },
    );
    return KeyRotationEnabled;
  });
  if (rotates === null) return [];
  return [
    rotates
      ? ok('The key is renewed every year.')
      : warning('The key is never renewed.', `aws kms enable-key-rotation --key-id ${keyArn}`),
  ];
}

async function grant(keyArn: string, exam: Exam, signal: AbortSignal): Promise<Result[]> {
  const { caller, settings, poolIds } = exam;
  const facts = await ask('kms:GetKeyPolicy and iam:SimulatePrincipalPolicy', () =>
    askGrant({ keyArn, poolId: poolIds[0] ?? '', caller }, settings, signal),
  );
  if (facts === null) return [];
  const bad = ofTraps(grantTraps({ keyArn, senders: {} }, facts));
  const how = facts.cognitoMay ? 'The key’s policy lets Cognito' : `${caller.arn} may`;
  return allOr(bad, `${how} make the grant that attaching a pool needs.`);
}

/** Attaching a pool leaves a grant on the key; without one Cognito cannot encrypt. */
async function grants(keyArn: string, exam: Exam, abortSignal: AbortSignal): Promise<Result[]> {
  const told = await ask('kms:ListGrants', async () => {
    const { KMSClient, ListGrantsCommand } = await import('@aws-sdk/client-kms');
    return await new KMSClient(exam.settings).send(new ListGrantsCommand({ KeyId: keyArn }), {
      abortSignal,
    });
  });
  if (told === null) return [];
  const count = told.Grants?.length ?? 0;
  const pools = await Promise.all(exam.poolIds.map((id) => exam.pool(id)));
  const isUsed = pools.some(
    (pool) => pool !== null && memberOf(pool, 'LambdaConfig')['KMSKeyID'] === keyArn,
  );
  if (count > 0 || !isUsed) return [ok(`Grants on the key: ${count}.`)];
  return [
    warning(
      'The pool encrypts with the key, but nothing on the key lets Cognito: there is no grant.',
      `npx sealpost pool detach ${exam.poolIds[0]} and attach it again; with that Cognito makes its grant.`,
    ),
  ];
}
