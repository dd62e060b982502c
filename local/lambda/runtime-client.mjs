// Plays the managed Node.js 24 runtime: imports the bundle, then asks the Runtime API for one event
// after the other. Plain JavaScript, so that nothing but the bundle's own load time is measured.
// Usage: node runtime-client.mjs <process id of the runner>

import { existsSync } from 'node:fs';
import { Agent, request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prefixConsole } from './runtime-console.mjs';
import { formatForLog, toErrorResponse } from './runtime-error.mjs';

const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(':');
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const state = { requestId: undefined, leaving: false };

leaveWithParent(Number(process.argv[2]));
// Ctrl-C reaches the whole terminal group; when to stop is the runner's decision.
process.on('SIGINT', () => {});
prefixConsole(() => state.requestId);

const handler = await load();
process.on('uncaughtException', (error) => abandon('Uncaught Exception', error, undefined, 129));
process.on('unhandledRejection', (reason) =>
  abandon('Unhandled Promise Rejection', reason, 'Runtime.UnhandledPromiseRejection', 128),
);
while (!state.leaving) {
  const { headers, body } = await call('GET', '/runtime/invocation/next');
  state.requestId = headers['lambda-runtime-aws-request-id'];
  process.env._X_AMZN_TRACE_ID = headers['lambda-runtime-trace-id'];
  try {
    const result = await handler(JSON.parse(body), contextOf(headers));
    await report('response', marshal(result));
  } catch (error) {
    logError('Invoke Error', error);
    await report('error', JSON.stringify(toErrorResponse(error)));
  }
}

/** Imports the bundle and finds its handler; a failure here is an init error and ends the process. */
async function load() {
  try {
    const [module, name] = process.env._HANDLER.split('.');
    const file = ['.js', '.mjs', '.cjs']
      .map((extension) => join(process.env.LAMBDA_TASK_ROOT, module + extension))
      .find((candidate) => existsSync(candidate));
    if (file === undefined) {
      throw named('Runtime.ImportModuleError', `Cannot find module '${module}'`);
    }
    const found = (await import(pathToFileURL(file).href))[name];
    if (typeof found !== 'function') {
      throw named(
        'Runtime.HandlerNotFound',
        `${process.env._HANDLER} is undefined or not exported`,
      );
    }
    if (found.length > 2) {
      throw named('Runtime.CallbackHandlerDeprecated', 'Node.js 24 takes no callback handlers');
    }
    return found;
  } catch (error) {
    logError('Init Error', error);
    await call('POST', '/runtime/init/error', JSON.stringify(toErrorResponse(error)));
    process.exit(1);
  }
}

function contextOf(headers) {
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  return {
    awsRequestId: headers['lambda-runtime-aws-request-id'],
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
}

function marshal(result) {
  try {
    return JSON.stringify(result === undefined ? null : result) ?? 'null';
  } catch {
    throw named('Runtime.MarshalError', 'The response of the handler cannot be written as JSON');
  }
}

function report(kind, body) {
  const { requestId } = state;
  return call('POST', `/runtime/invocation/${requestId}/${kind}`, body).then(() => {
    state.requestId = undefined;
  });
}

/** After an error that nothing caught the process cannot be trusted: report, then leave. */
async function abandon(title, error, errorType, exitCode) {
  state.leaving = true;
  logError(title, error);
  if (state.requestId !== undefined) {
    const response = toErrorResponse(error);
    await report('error', JSON.stringify({ ...response, ...(errorType && { errorType }) }));
  }
  process.exit(exitCode);
}

function logError(title, error) {
  console.error(`${title} ${formatForLog(error)}`);
}

function named(name, message) {
  return Object.assign(new Error(message), { name });
}

/** A Runtime API that hangs up means that the runner is gone; there is nobody left to work for. */
function call(method, path, body) {
  return new Promise((resolve) => {
    const outgoing = httpRequest(
      { host, port, agent, method, path: `/2018-06-01${path}` },
      (incoming) => {
        const chunks = [];
        incoming.on('data', (chunk) => chunks.push(chunk));
        incoming.on('error', () => process.exit(1));
        incoming.on('end', () =>
          resolve({ headers: incoming.headers, body: Buffer.concat(chunks).toString('utf8') }),
        );
      },
    );
    outgoing.on('error', () => process.exit(1));
    outgoing.end(body);
  });
}

/** Also after `kill -9` of the runner, in the middle of an event: no process is left behind. */
function leaveWithParent(parent) {
  const alive = () => {
    try {
      return process.ppid === parent && process.kill(parent, 0);
    } catch (error) {
      return error.code === 'EPERM';
    }
  };
  setInterval(() => {
    if (!alive()) {
      process.exit(1);
    }
  }, 500).unref();
}
