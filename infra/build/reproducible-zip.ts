import { zipSync } from 'fflate';

/** The earliest time a zip can hold: the same files give the same bytes, whenever they are packed. */
const EPOCH = new Date(1980, 0, 1);

/** A Lambda archive of one file, readable by all. The same input makes the same bytes. */
export function zipOneFile(name: string, content: Uint8Array): Uint8Array {
  const readable = 0o644 << 16;
  return zipSync({ [name]: [content, { mtime: EPOCH, os: 3, attrs: readable }] }, { level: 9 });
}
