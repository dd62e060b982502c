import { fileURLToPath } from 'node:url';

const from = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Root of the repository. */
export const root = from('..');

/** Where the benchmark's own programs are bundled to; ignored by git. */
export const outputFolder = from('../dist/bench');

/** Where `npm run build` puts the functions and their zips. */
export const lambdaFolder = from('../dist/lambda');
