import { existsSync, readFileSync } from 'node:fs';
import tls from 'node:tls';

const FOLDER = new URL('../../../../bench/peers/tls/', import.meta.url);
const pem = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

/** Whether the committed certificates for loopback are there and this Node can be told of them. */
export const CAN_SERVE_TLS =
  existsSync(new URL('server.pem', FOLDER)) && 'setDefaultCACertificates' in tls;

/** Key and certificate for a server on 127.0.0.1; this process trusts it from then on. */
export function trustedLoopback(): { key: string; cert: string } {
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), pem('ca.pem')]);
  return { key: pem('server-key.pem'), cert: pem('server.pem') };
}
