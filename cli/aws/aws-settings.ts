import type { AwsOptions } from './aws-options.ts';

/** What every AWS client of a call is made with. */
export interface AwsSettings {
  readonly region?: string;
  readonly profile?: string;
  /** Tries of one call that may be repeated. */
  readonly maxAttempts: number;
}

export function awsSettings({
  region,
  profile,
}: Pick<AwsOptions, 'region' | 'profile'>): AwsSettings {
  return {
    ...(region === undefined ? {} : { region }),
    ...(profile === undefined ? {} : { profile }),
    maxAttempts: 3,
  };
}
