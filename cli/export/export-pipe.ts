import { once } from 'node:events';
import { printable } from '../terminal/printable.ts';
import type { ExportTarget } from './export-file.ts';

/** Stdout, no faster than it is read. A terminal gets nothing that it would obey. */
export function openExportPipe(stdout = process.stdout): ExportTarget {
  return {
    write: async (csv) => {
      const text = stdout.isTTY === true ? csv.split('\r\n').map(printable).join('\r\n') : csv;
      if (!stdout.write(text)) await once(stdout, 'drain');
    },
    finish: async () => undefined,
    abandon: async () => null,
  };
}
