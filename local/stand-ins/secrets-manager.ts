import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { AwsError } from './aws/aws-error.ts';
import { startAwsJson } from './aws/aws-json.ts';
import { parseMembers } from './aws/parse-members.ts';
import type { StandIn } from './stand-in.ts';

export interface SecretsManagerOptions {
  /** 0 or absent takes any free port. */
  readonly port?: number | undefined;
  /** Secret text by full secret ARN (with the six characters that AWS puts at its end). */
  readonly secrets: Readonly<Record<string, string>>;
}

interface Secret {
  readonly arn: string;
  readonly region: string;
  readonly name: string;
  readonly text: string;
  readonly versionId: string;
}

const SECRET_ARN = /^arn:aws[\w-]*:secretsmanager:([a-z0-9-]+):\d{12}:secret:(.+)-[A-Za-z0-9]{6}$/;
const CURRENT = 'AWSCURRENT';

const getSecretValueRequest = z.strictObject({
  SecretId: z.string().min(1).max(2048),
  VersionId: z.string().min(32).max(64).optional(),
  VersionStage: z.string().min(1).max(256).optional(),
});

/**
 * AWS Secrets Manager, as far as GetSecretValue. A secret has one version, `AWSCURRENT`.
 *
 * @throws TypeError when a name in `secrets` is not a secret ARN
 */
export async function startSecretsManager(options: SecretsManagerOptions): Promise<StandIn> {
  const createdAt = Math.floor(Date.now() / 1000);
  const secrets = Object.entries(options.secrets).map(([arn, text]) => readSecret(arn, text));
  return startAwsJson({
    port: options.port,
    signingName: 'secretsmanager',
    targetPrefix: 'secretsmanager',
    actions: {
      GetSecretValue(input, { region }) {
        const request = parseMembers(getSecretValueRequest, input, 'ValidationException');
        const secret = secrets.find(
          (candidate) => candidate.region === region && isNamed(candidate, request.SecretId),
        );
        if (!secret) throw notFound("Secrets Manager can't find the specified secret.");
        refuseOtherVersion(secret, request.VersionId, request.VersionStage);
        return {
          ARN: secret.arn,
          CreatedDate: createdAt,
          Name: secret.name,
          SecretString: secret.text,
          VersionId: secret.versionId,
          VersionStages: [CURRENT],
        };
      },
    },
  });
}

function readSecret(arn: string, text: string): Secret {
  const [, region, name] = SECRET_ARN.exec(arn) ?? [];
  if (!region || !name) throw new TypeError(`Not a secret ARN: ${arn}`);
  return { arn, region, name, text, versionId: randomUUID() };
}

/** By name, by ARN, or by the ARN without its last seven characters. */
function isNamed(secret: Secret, id: string): boolean {
  return id === secret.arn || id === secret.name || id === secret.arn.slice(0, -7);
}

function refuseOtherVersion(secret: Secret, versionId?: string, stage?: string): void {
  if (stage !== undefined && stage !== CURRENT) {
    throw notFound(
      `Secrets Manager can't find the specified secret value for staging label: ${stage}`,
    );
  }
  if (versionId !== undefined && versionId !== secret.versionId) {
    throw notFound(
      `Secrets Manager can't find the specified secret value for VersionId: ${versionId}`,
    );
  }
}

function notFound(message: string): AwsError {
  return new AwsError('ResourceNotFoundException', message);
}
