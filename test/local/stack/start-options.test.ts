import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readStartOptions } from '../../../local/start/start-options.ts';
import { StartOptionsError } from '../../../local/start/start-options-error.ts';

const read = (args: readonly string[], port?: string) =>
  readStartOptions(args, { PORT: port }, '/project');

test('without a word: port 8025 and a folder inside the project', () => {
  expect(read([])).toEqual({
    port: 8025,
    dataDir: resolve('/project', '.sealpost'),
    verbose: false,
    policy: 'at-least-once',
    help: false,
  });
});

test('PORT and the options change that', () => {
  expect(
    read(['--verbose', '--data-dir', '/elsewhere', '--policy', 'at-most-once'], '9000'),
  ).toEqual({
    port: 9000,
    dataDir: resolve('/elsewhere'),
    verbose: true,
    policy: 'at-most-once',
    help: false,
  });
  expect(read([], '0').port).toBe(0);
});

test.each(['-1', '65536', 'http', '80.5', '123456'])('PORT=%s is refused', (port) => {
  expect(() => read([], port)).toThrow(StartOptionsError);
});

test('a policy that does not exist is refused', () => {
  expect(() => read(['--policy', 'exactly-once'])).toThrow('--policy');
});

test('an unknown option is refused by its name', () => {
  expect(() => read(['--prot'])).toThrow('--prot');
});
