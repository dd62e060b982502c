import { Fn } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { SealpostConsole, SealpostStaff } from '../sealpost-props.ts';
import { ConsoleSite } from './console-site.ts';

/** The console as it has to be for this sign-in. */
export function consoleOf(
  scope: Construct,
  staff: SealpostStaff,
  { clientId, cliClientId, scope: wanted, signInOrigins = [] }: SealpostConsole,
  apiHost: string,
): ConsoleSite {
  return new ConsoleSite(scope, {
    config: {
      apiUrl: '/api',
      oidc: {
        authority: staff.issuer,
        clientId,
        ...(cliClientId === undefined ? {} : { cliClientId }),
        scope: wanted ?? 'openid profile',
      },
      ...(staff.phoneRegion === undefined ? {} : { phoneRegion: staff.phoneRegion }),
    },
    signInOrigins: [originOf(staff.issuer), ...signInOrigins],
    apiHost,
  });
}

function originOf(issuer: string): string {
  return `https://${Fn.select(2, Fn.split('/', issuer))}`;
}
