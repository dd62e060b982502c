import { AUDIT_VARIABLES, type AuditSettings, auditSettings } from './audit-environment.ts';
import { type Environment, readEnvironment } from './read-environment.ts';
import { matching, required } from './variable.ts';

/** Everything that the reader of SES's events takes from its environment. */
export const SES_EVENTS_VARIABLES = {
  ...AUDIT_VARIABLES,
  SES_ACCOUNT_ID: required(matching(/^\d{12}$/)),
  SES_CONFIGURATION_SET: required(matching(/^[\w-]{1,64}$/)),
} as const;

export interface SesEventsSettings extends AuditSettings {
  readonly accountId: string;
  readonly configurationSet: string;
}

/** @throws ConfigurationError */
export function readSesEventsSettings(environment: Environment): SesEventsSettings {
  const env = readEnvironment(SES_EVENTS_VARIABLES, environment, []);
  return {
    ...auditSettings(env),
    accountId: env.SES_ACCOUNT_ID,
    configurationSet: env.SES_CONFIGURATION_SET,
  };
}
