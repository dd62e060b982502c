import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { AUDIENCE, CALLERS } from './look-up-terms.ts';

/** Who may look things up: a key that is published, and a token for each caller. */
export interface StaffTokens {
  readonly issuer: string;
  readonly tokens: readonly string[];
  close(): void;
}

const KEY_ID = 'benchmark';

export async function startStaffTokens(): Promise<StaffTokens> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const key = { ...(await exportJWK(publicKey)), kid: KEY_ID, alg: 'RS256', use: 'sig' };
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    const isKeys = request.url === '/keys';
    response.end(JSON.stringify(isKeys ? { keys: [key] } : { issuer, jwks_uri: `${issuer}/keys` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tokens = Array.from({ length: CALLERS }, (_, caller) =>
    new SignJWT({ 'cognito:groups': ['sealpost-support'] })
      .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: KEY_ID })
      .setIssuer(issuer)
      .setAudience(AUDIENCE)
      .setSubject(`caller-${caller}`)
      .setIssuedAt()
      .setExpirationTime('2h')
      .sign(privateKey),
  );
  return { issuer, tokens: await Promise.all(tokens), close: () => server.close() };
}
