import { expect, test } from 'vitest';
import { PREVIEW_HELP, readPreviewOptions } from '../../../local/preview/preview-options.ts';
import { previewProblem } from '../../../local/preview/preview-problem.ts';
import { PortTakenError } from '../../../local/stand-ins/port-taken-error.ts';
import { StartOptionsError } from '../../../local/start/start-options-error.ts';

test('without options it takes its own port and the configuration that is there', () => {
  expect(readPreviewOptions([])).toEqual({ port: 8026, config: undefined, help: false });
});

test('port and configuration can be chosen', () => {
  expect(readPreviewOptions(['--port', '9000', '--config', 'own.config.ts'])).toEqual({
    port: 9000,
    config: 'own.config.ts',
    help: false,
  });
  expect(readPreviewOptions(['--port', '0']).port).toBe(0);
});

test.each([['65536'], ['-1'], ['80a'], ['']])('%j is no port', (port) => {
  expect(() => readPreviewOptions([`--port=${port}`])).toThrow(StartOptionsError);
});

test('what it does not know is refused', () => {
  expect(() => readPreviewOptions(['--prot', '1'])).toThrow(StartOptionsError);
  expect(() => readPreviewOptions(['more'])).toThrow(StartOptionsError);
});

test('the help names every option', () => {
  expect(readPreviewOptions(['--help']).help).toBe(true);
  for (const option of ['--port', '--config']) expect(PREVIEW_HELP).toContain(option);
});

test('a taken port is told with a way out, a bug is not explained away', () => {
  expect(previewProblem(new PortTakenError(8026))).toMatch(/8026 is taken.+--port 8027/);
  expect(previewProblem(new Error('a bug'))).toBeNull();
});
