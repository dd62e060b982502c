import type { IncomingHttpHeaders } from 'node:http';
import { AwsError } from './aws-error.ts';

/** Who signed a request, and for which Region's endpoint. */
export interface Caller {
  readonly accessKeyId: string;
  readonly region: string;
}

const REGION = /^[a-z]{2}(-[a-z]+)+-\d$/;

/**
 * Reads the SigV4 `Authorization` header. The signature itself is not checked: the stand-in holds
 * no secret key. Everything else about the header is.
 *
 * @param service - the name that the credential scope must carry, for instance `kms`
 * @param status - the HTTP status of a refusal: 400 in AWS's JSON protocols, 403 in its REST ones
 * @throws AwsError MissingAuthenticationTokenException, IncompleteSignatureException or
 * InvalidSignatureException
 */
export function readCaller(headers: IncomingHttpHeaders, service: string, status: number): Caller {
  const header = headers.authorization;
  if (!header?.startsWith('AWS4-')) {
    throw new AwsError(
      'MissingAuthenticationTokenException',
      'Missing Authentication Token',
      status,
    );
  }
  const incomplete = (message: string) =>
    new AwsError('IncompleteSignatureException', message, status);
  if (!header.startsWith('AWS4-HMAC-SHA256 ')) throw incomplete("Unsupported AWS 'algorithm'.");

  const parameters = readParameters(header.slice('AWS4-HMAC-SHA256 '.length));
  for (const name of ['Credential', 'SignedHeaders', 'Signature']) {
    if (!parameters.get(name)) {
      throw incomplete(`Authorization header requires '${name}' parameter.`);
    }
  }
  if (!/^[0-9a-f]{64}$/.test(parameters.get('Signature') ?? '')) {
    throw incomplete('The signature is not 64 hexadecimal digits.');
  }
  const date = headers['x-amz-date'];
  if (typeof date !== 'string' || !/^\d{8}T\d{6}Z$/.test(date)) {
    throw incomplete("Authorization header requires existence of an 'X-Amz-Date' header.");
  }
  if (!parameters.get('SignedHeaders')?.split(';').includes('host')) {
    throw new AwsError('InvalidSignatureException', "'Host' must be a 'SignedHeader'.", status);
  }
  return readScope(parameters.get('Credential') ?? '', service, date, status);
}

function readParameters(text: string): Map<string, string> {
  return new Map(
    text.split(',').map((pair) => {
      const [name = '', ...value] = pair.trim().split('=');
      return [name, value.join('=')];
    }),
  );
}

function readScope(credential: string, service: string, date: string, status: number): Caller {
  const parts = credential.split('/');
  const [accessKeyId, day, region, scopedService, terminator] = parts;
  if (parts.length !== 5 || !accessKeyId || !region) {
    throw new AwsError(
      'IncompleteSignatureException',
      'Credential must have exactly 5 slash-delimited elements: keyid/date/region/service/term.',
      status,
    );
  }
  const faults: string[] = [];
  if (!REGION.test(region)) faults.push('Credential should be scoped to a valid region.');
  if (scopedService !== service) {
    faults.push(`Credential should be scoped to correct service: '${service}'.`);
  }
  if (terminator !== 'aws4_request') {
    faults.push("Credential should be scoped with a valid terminator: 'aws4_request'.");
  }
  if (day !== date.slice(0, 8)) {
    faults.push('Date in Credential scope does not match the X-Amz-Date header.');
  }
  if (faults.length > 0) throw new AwsError('InvalidSignatureException', faults.join(' '), status);
  return { accessKeyId, region };
}
