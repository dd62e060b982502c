import { DEMO_PEOPLE } from '../oidc/demo-people.ts';
import { CLI_CLIENT, CONSOLE_CLIENT } from '../oidc/oidc-clients.ts';

/** Of numbers that are typed without their country. */
export const LOCAL_PHONE_REGION = 'KR';

/**
 * `GET /config.json`: what console and command line have to know.
 *
 * @param issuer of the sign-in
 */
export function consoleConfig(issuer: string) {
  return {
    apiUrl: '/api',
    oidc: {
      authority: issuer,
      clientId: CONSOLE_CLIENT,
      cliClientId: CLI_CLIENT,
      scope: 'openid profile',
    },
    phoneRegion: LOCAL_PHONE_REGION,
    demoPeople: DEMO_PEOPLE.map(({ name, role }) => ({ name, role })),
  };
}
