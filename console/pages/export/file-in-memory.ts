import type { CsvFile } from './csv-file.ts';

/** Kept in the page until it is handed over, as often as that is asked for. */
export function fileInMemory(name: string): CsvFile {
  const pieces: string[] = [];
  return {
    async write(csv) {
      pieces.push(csv);
    },
    async keep() {
      // It is gone with the page, and not before.
    },
    download() {
      const url = URL.createObjectURL(new Blob(pieces, { type: 'text/csv;charset=utf-8' }));
      const link = document.createElement('a');
      link.href = url;
      link.download = name;
      link.click();
      URL.revokeObjectURL(url);
    },
  };
}
