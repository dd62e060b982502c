import { randomUUID } from 'node:crypto';
import { NormalizedSchema } from '@smithy/core/schema';
import type { AwsError } from '../../stand-ins/aws/aws-error.ts';
import type { Action, Service } from './service.ts';
import { toXml } from './write-xml.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export function success(service: Service, action: Action, output: object): Answer {
  if (service.protocol === 'query') {
    const name = action.operation[2];
    const about = `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata>`;
    const result = `<${name}Result>${toXml(output)}</${name}Result>`;
    return {
      status: 200,
      headers: { 'content-type': 'text/xml' },
      body: `<${name}Response xmlns="${service.xmlNamespace}">${result}${about}</${name}Response>`,
    };
  }
  if (service.protocol === 'rest') return restAnswer(action, output as Record<string, unknown>);
  return { status: 200, headers: jsonHeaders(service), body: JSON.stringify(output) };
}

/** Some members are headers, the status, or all there is in the body. */
function restAnswer(action: Action, output: Record<string, unknown>): Answer {
  const schema = NormalizedSchema.of(action.operation[5]());
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  const traits = action.operation[3];
  let status = typeof traits === 'object' ? (traits.http?.[2] ?? 200) : 200;
  let payload: string | undefined;
  const body: Record<string, unknown> = { ...output };
  for (const [name, member] of schema.structIterator()) {
    const { httpHeader, httpPayload, httpResponseCode } = member.getMergedTraits();
    const value = output[name];
    if (value === undefined || !(httpHeader || httpPayload || httpResponseCode)) continue;
    delete body[name];
    if (typeof httpHeader === 'string') headers[httpHeader] = String(value);
    else if (httpResponseCode) status = Number(value);
    else payload = String(value);
  }
  return { status, headers, body: payload ?? JSON.stringify(body) };
}

export function failure(
  service: Pick<Service, 'protocol' | 'version'>,
  { name, message, status }: AwsError,
): Answer {
  if (service.protocol === 'query') {
    const error = `<Error>${toXml({ Type: 'Sender', Code: name, Message: message })}</Error>`;
    return {
      status,
      headers: { 'content-type': 'text/xml' },
      body: `<ErrorResponse>${error}<RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
    };
  }
  const headers = { ...jsonHeaders(service), 'x-amzn-errortype': name };
  return { status, headers, body: JSON.stringify({ __type: name, message, Message: message }) };
}

function jsonHeaders({ protocol, version }: Pick<Service, 'protocol' | 'version'>) {
  const type = protocol === 'rest' ? 'json' : `x-amz-json-${version ?? '1.1'}`;
  return { 'content-type': `application/${type}` };
}
