import { format } from 'node:util';

const LEVELS = {
  trace: 'TRACE',
  debug: 'DEBUG',
  log: 'INFO',
  info: 'INFO',
  warn: 'WARN',
  error: 'ERROR',
};

/**
 * Gives `console` the managed runtime's text format: time, request id, level, message, separated by
 * tabs; warnings and errors on stderr.
 */
export function prefixConsole(requestId) {
  for (const [method, level] of Object.entries(LEVELS)) {
    const stream = level === 'WARN' || level === 'ERROR' ? process.stderr : process.stdout;
    console[method] = (...values) => {
      const message = format(...values);
      stream.write(`${new Date().toISOString()}\t${requestId()}\t${level}\t${message}\n`);
    };
  }
}
