import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const ACCOUNT = '123456789012';
const REGION = 'eu-west-1';
const STACK_ID = `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/Sealpost/1`;

interface Stack {
  status: 'REVIEW_IN_PROGRESS' | 'CREATE_COMPLETE';
  readonly template: Template;
  readonly parameters: ReadonlyMap<string, string>;
}

interface Template {
  readonly Parameters: Readonly<Record<string, { readonly Default?: unknown }>>;
  readonly Outputs: Readonly<Record<string, unknown>>;
}

/** What CDK needs of AWS to deploy a stack into an account that was made ready for CDK. */
export interface DeployPeer {
  readonly url: string;
  readonly region: string;
  /** By bucket and key. */
  readonly objects: ReadonlyMap<string, string>;
  stack(): Stack | null;
  close(): void;
}

type Fields = ReadonlyMap<string, string>;

/**
 * An account on 127.0.0.1: STS, SSM, S3 and CloudFormation, as far as a deployment goes. A stack is
 * made at once, but not without a value for every parameter.
 */
export async function startDeployPeer(): Promise<DeployPeer> {
  const objects = new Map<string, string>();
  let stack: Stack | null = null;

  const cloudFormation = (fields: Fields): string => {
    switch (fields.get('Action')) {
      case 'DescribeStacks':
        if (stack === null)
          throw new Refusal('ValidationError', 'Stack with id Sealpost does not exist');
        return list('Stacks', stackXml(stack));
      case 'CreateChangeSet': {
        const template = JSON.parse(templateOf(fields, objects)) as Template;
        const parameters = parametersOf(fields, template);
        stack = { status: 'REVIEW_IN_PROGRESS', template, parameters };
        return tag('Id', `${STACK_ID}/change`) + tag('StackId', STACK_ID);
      }
      case 'DescribeChangeSet':
        return (
          tag('ChangeSetName', 'cdk-deploy-change-set') +
          tag('StackId', STACK_ID) +
          tag('Status', 'CREATE_COMPLETE') +
          tag('ExecutionStatus', 'AVAILABLE') +
          list('Changes', tag('Type', 'Resource'))
        );
      case 'ExecuteChangeSet':
        if (stack !== null) stack.status = 'CREATE_COMPLETE';
        return '';
      case 'DescribeStackEvents':
        return list('StackEvents', '');
      case 'GetTemplate':
        return tag('TemplateBody', escaped(JSON.stringify(stack?.template ?? {})));
      case 'DeleteChangeSet':
      case 'UpdateTerminationProtection':
        return '';
      default:
        throw new Refusal('InvalidAction', `Not in this peer: ${fields.get('Action')}`);
    }
  };

  const answer = (service: string, request: IncomingMessage, body: string): string => {
    const { pathname } = new URL(request.url ?? '', 'http://aws');
    if (service === 's3') return s3(request, pathname, body, objects);
    if (service === 'ssm') return JSON.stringify({ Parameter: { Value: '30' } });
    const fields: Fields = new Map(new URLSearchParams(body));
    const action = fields.get('Action') ?? '';
    const result =
      service === 'sts'
        ? tag('Account', ACCOUNT) + tag('Arn', `arn:aws:iam::${ACCOUNT}:user/operator`)
        : cloudFormation(fields);
    // What CDK asks as another role it goes on to ask as itself.
    if (action === 'AssumeRole') throw new Refusal('AccessDenied', 'There is no such role.');
    return tag(`${action}Response`, tag(`${action}Result`, result));
  };

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const service = request.headers.authorization?.split('/')[3] ?? '';
    try {
      const text = answer(service, request, Buffer.concat(chunks).toString('latin1'));
      send(response, 200, service, text);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const why = tag('Code', error.code) + tag('Message', error.message);
      const text = service === 's3' ? tag('Error', why) : tag('ErrorResponse', tag('Error', why));
      send(response, error.code === 'AccessDenied' ? 403 : 400, service, text);
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: REGION,
    objects,
    stack: () => stack,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

class Refusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

function s3(
  request: IncomingMessage,
  path: string,
  body: string,
  objects: Map<string, string>,
): string {
  const host = request.headers.host ?? '';
  // The bucket is in the host or in the path, as the client likes it.
  const name = host.startsWith('127.') ? path.slice(1) : `${host.split('.')[0]}${path}`;
  if (request.method === 'PUT') {
    objects.set(name, body);
    return '';
  }
  const { search } = new URL(request.url ?? '', 'http://s3');
  if (search.includes('location')) return tag('LocationConstraint', REGION);
  if (search.includes('encryption')) {
    return tag('ServerSideEncryptionConfiguration', '');
  }
  return tag('ListBucketResult', '');
}

/** CDK puts a template into a bucket first, or sends it along. */
function templateOf(fields: Fields, objects: ReadonlyMap<string, string>): string {
  const body = fields.get('TemplateBody');
  if (body !== undefined) return body;
  const url = fields.get('TemplateURL') ?? '';
  const key = url.split('/').at(-1) ?? '';
  const [, object] = [...objects].find(([name]) => name.endsWith(key)) ?? [];
  if (object === undefined) throw new Refusal('ValidationError', 'S3 error: no such key');
  return object;
}

function parametersOf(fields: Fields, { Parameters }: Template): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const [name, key] of fields) {
    const [, number] = /^Parameters\.member\.(\d+)\.ParameterKey$/.exec(name) ?? [];
    const value = fields.get(`Parameters.member.${number}.ParameterValue`);
    if (number !== undefined && value !== undefined) given.set(key, value);
  }
  const missing = Object.entries(Parameters)
    .filter(([name, { Default }]) => Default === undefined && !given.has(name))
    .map(([name]) => name);
  if (missing.length > 0) {
    throw new Refusal('ValidationError', `Parameters: [${missing.join(', ')}] must have values`);
  }
  return given;
}

/** Each output is its own name, but for the Region, where the files go next. */
function stackXml({ status, template }: Stack): string {
  const outputs = Object.keys(template.Outputs).map((name) =>
    tag(
      'member',
      tag('OutputKey', name) + tag('OutputValue', name === 'Region' ? REGION : name.toLowerCase()),
    ),
  );
  return (
    tag('StackName', 'Sealpost') +
    tag('StackId', STACK_ID) +
    tag('StackStatus', status) +
    tag('CreationTime', '2026-11-25T12:00:00Z') +
    (status === 'CREATE_COMPLETE' ? tag('Outputs', outputs.join('')) : '')
  );
}

function list(name: string, member: string): string {
  return tag(name, member === '' ? '' : tag('member', member));
}

function tag(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function send(response: ServerResponse, status: number, service: string, text: string): void {
  const type = service === 'ssm' ? 'application/x-amz-json-1.1' : 'text/xml';
  response.writeHead(status, { 'content-type': type, etag: '"1"' }).end(text);
}
