import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openApiDocument } from './openapi-document.ts';

/** Where the description lies that the function serves. */
export const OPENAPI_FILE = fileURLToPath(
  new URL('../../src/handlers/audit-api/openapi.json', import.meta.url),
);

export function openApiText(): string {
  return `${JSON.stringify(openApiDocument(), null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await writeFile(OPENAPI_FILE, openApiText());
