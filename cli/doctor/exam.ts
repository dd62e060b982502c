import type { FunctionConfiguration } from '@aws-sdk/client-lambda';
import type { FunctionName } from '../../infra/build/functions.ts';
import type { AwsSettings } from '../aws/aws-settings.ts';
import type { Caller } from '../aws/caller.ts';
import type { Deployment } from '../aws/deployment.ts';
import type { Pool } from '../pool/pool.ts';
import type { Result } from './finding.ts';

/** All that checks look at, and by what. */
export interface Exam {
  readonly caller: Caller;
  readonly stack: string;
  readonly deployment: Deployment;
  readonly poolIds: readonly string[];
  readonly settings: AwsSettings;
  /** Null when there is no such function. Asked once, whoever wants to know. */
  readonly configurationOf: (name: FunctionName) => Promise<FunctionConfiguration | null>;
  /** Null when there is no such pool. Asked once. */
  readonly pool: (id: string) => Promise<Pool | null>;
  /** An address to be looked up among those that SES does not send to any more. */
  readonly suppressed?: string | undefined;
}

/** One look at one thing. */
export interface Check {
  readonly name: string;
  readonly run: (exam: Exam, signal: AbortSignal) => Promise<readonly Result[]>;
}

/** Everything about one thing; no checks where the deployment does not have it. */
export type ChecksOf = (exam: Exam) => readonly Check[];
