import { describe, expect, it } from 'vitest';
import { csvFileName } from '../../../console/pages/export/csv-file.ts';
import { type FileHandle, fileOnDisk } from '../../../console/pages/export/file-on-disk.ts';

/** As a browser does it: what is written is in its place only when it was closed. */
class Disk implements FileHandle {
  content = new Uint8Array();
  opened = 0;
  full = false;

  async createWritable({ keepExistingData }: { readonly keepExistingData: boolean }) {
    this.opened += 1;
    let draft = keepExistingData ? this.content.slice() : new Uint8Array();
    return {
      write: async ({ position, data }: { position: number; data: Uint8Array }) => {
        if (this.full) throw new Error('No room.');
        const longer = new Uint8Array(Math.max(draft.length, position + data.length));
        longer.set(draft);
        longer.set(data, position);
        draft = longer;
      },
      close: async () => {
        this.content = draft;
      },
    };
  }

  get text(): string {
    return new TextDecoder().decode(this.content);
  }
}

describe('a file on the disk', () => {
  it('holds the pieces one behind the other, whatever letters are in them', async () => {
    const disk = new Disk();
    const file = fileOnDisk(disk);
    await file.write('한국어,é\r\n');
    await file.write('🙂\r\n');
    await file.keep();
    expect(disk.text).toBe('한국어,é\r\n🙂\r\n');
    expect(disk.opened).toBe(1);
  });

  it('is gone on with after it was kept, and loses nothing', async () => {
    const disk = new Disk();
    const file = fileOnDisk(disk);
    await file.write('한\r\n');
    await file.keep();
    expect(disk.text).toBe('한\r\n');
    await file.write('two\r\n');
    await file.keep();
    expect(disk.text).toBe('한\r\ntwo\r\n');
  });

  it('takes the place of what was in the file that somebody chose', async () => {
    const disk = new Disk();
    disk.content = new TextEncoder().encode('an older and longer export');
    const file = fileOnDisk(disk);
    await file.write('new\r\n');
    await file.keep();
    expect(disk.text).toBe('new\r\n');
  });

  it('can be kept twice, and before anything was written', async () => {
    const disk = new Disk();
    const file = fileOnDisk(disk);
    await file.keep();
    await file.write('one\r\n');
    await file.keep();
    await file.keep();
    expect(disk.text).toBe('one\r\n');
  });

  it('says when there is no room', async () => {
    const disk = new Disk();
    const file = fileOnDisk(disk);
    disk.full = true;
    await expect(file.write('one\r\n')).rejects.toThrow('No room.');
  });

  it('is in its place already: there is nothing to download', () => {
    expect(fileOnDisk(new Disk()).download).toBeNull();
  });
});

describe('the name of an export', () => {
  it('tells its period', () => {
    expect(csvFileName('2026-11-01T00:00:00.000Z', '2026-11-30T23:59:59.999Z')).toBe(
      'sealpost-2026-11-01-2026-11-30.csv',
    );
  });
});
