import type { CsvFile } from './csv-file.ts';
import { fileInMemory } from './file-in-memory.ts';
import { type FileHandle, fileOnDisk } from './file-on-disk.ts';

interface SaveDialog {
  showSaveFilePicker(options: object): Promise<FileHandle>;
}

/**
 * Asks where to, where the browser can write to the disk as it goes; elsewhere the pieces are kept and
 * handed over as a download at the end. At most 10 000 rows, a few megabytes.
 *
 * @returns null when the person has thought better of it
 */
export async function openCsvFile(name: string): Promise<CsvFile | null> {
  if (!('showSaveFilePicker' in window)) return fileInMemory(name);
  try {
    const handle = await (window as unknown as SaveDialog).showSaveFilePicker({
      suggestedName: name,
      types: [{ description: 'CSV', accept: { 'text/csv': ['.csv'] } }],
    });
    return fileOnDisk(handle);
  } catch (error) {
    // Anything else, such as a policy that forbids the dialog, leaves the download.
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    return fileInMemory(name);
  }
}
