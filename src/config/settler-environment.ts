import {
  AUDIT_VARIABLES,
  type AuditSettings,
  auditSettings,
  PEPPER_CHECK,
  PEPPER_VARIABLES,
  pepperSource,
  type SecretSource,
} from './audit-environment.ts';
import { type Environment, readEnvironment } from './read-environment.ts';

/** Everything that the settler takes from its environment. */
export const SETTLER_VARIABLES = { ...AUDIT_VARIABLES, ...PEPPER_VARIABLES } as const;

export interface SettlerSettings extends AuditSettings {
  readonly pepper: SecretSource;
}

/** @throws ConfigurationError */
export function readSettlerSettings(environment: Environment): SettlerSettings {
  const env = readEnvironment(SETTLER_VARIABLES, environment, [PEPPER_CHECK]);
  return { ...auditSettings(env), pepper: pepperSource(env) };
}
