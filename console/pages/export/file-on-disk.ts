import type { CsvFile } from './csv-file.ts';

/** As far as it is needed of what `showSaveFilePicker` answers. */
export interface FileHandle {
  createWritable(options: { readonly keepExistingData: boolean }): Promise<{
    write(piece: { type: 'write'; position: number; data: Uint8Array }): Promise<void>;
    close(): Promise<void>;
  }>;
}

/** Written as it comes. A browser puts it into its place when it is closed, and so at every `keep`. */
export function fileOnDisk(handle: FileHandle): CsvFile {
  const encoder = new TextEncoder();
  let writable: Awaited<ReturnType<FileHandle['createWritable']>> | null = null;
  let length = 0;
  return {
    async write(csv) {
      writable ??= await handle.createWritable({ keepExistingData: length > 0 });
      const data = encoder.encode(csv) as Uint8Array<ArrayBuffer>;
      await writable.write({ type: 'write', position: length, data });
      length += data.length;
    },
    async keep() {
      const open = writable;
      writable = null;
      await open?.close();
    },
    download: null,
  };
}
