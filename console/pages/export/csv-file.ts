/** Where the pieces of an export go: a file on the disk, or this page's memory until it is saved. */
export interface CsvFile {
  write(csv: string): Promise<void>;
  /** Gives the file to the person. Safe to call twice. */
  close(): Promise<void>;
}

interface SaveDialog {
  showSaveFilePicker(options: object): Promise<{
    createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
  }>;
}

/** The period and nothing of a person: `sealpost-2026-11-01-2026-11-30.csv`. */
export function csvFileName(from: string, to: string): string {
  return `sealpost-${from.slice(0, 10)}-${to.slice(0, 10)}.csv`;
}

/**
 * Asks where to, where the browser can write to the disk as it goes; elsewhere it keeps the pieces
 * and hands them over as a download at the end. At most 10 000 rows, a few megabytes.
 *
 * @returns null when the person has thought better of it
 */
export async function openCsvFile(name: string): Promise<CsvFile | null> {
  if (!('showSaveFilePicker' in window)) return inMemory(name);
  try {
    const handle = await (window as unknown as SaveDialog).showSaveFilePicker({
      suggestedName: name,
      types: [{ description: 'CSV', accept: { 'text/csv': ['.csv'] } }],
    });
    const writable = await handle.createWritable();
    let closed = false;
    return {
      write: (csv) => writable.write(csv),
      close: async () => {
        if (closed) return;
        closed = true;
        await writable.close();
      },
    };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    return inMemory(name);
  }
}

function inMemory(name: string): CsvFile {
  const pieces: string[] = [];
  return {
    write: async (csv) => {
      pieces.push(csv);
    },
    close: async () => {
      const url = URL.createObjectURL(new Blob(pieces, { type: 'text/csv;charset=utf-8' }));
      const link = document.createElement('a');
      link.href = url;
      link.download = name;
      link.click();
      URL.revokeObjectURL(url);
    },
  };
}
