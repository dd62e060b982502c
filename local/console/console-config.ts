import { DEMO_PEOPLE } from '../oidc/demo-people.ts';
import { CLI_CLIENT, CONSOLE_CLIENT } from '../oidc/oidc-clients.ts';
import { LOCAL_ACCOUNT } from '../stack/local-account.ts';

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
    phoneRegion: LOCAL_ACCOUNT.phoneRegion,
    demoPeople: DEMO_PEOPLE.map(({ name, role }) => ({ name, role })),
  };
}
