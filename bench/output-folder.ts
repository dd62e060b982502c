import { fileURLToPath } from 'node:url';

/** Where everything that is measured is bundled to; ignored by git. */
export const outputFolder = fileURLToPath(new URL('../dist/bench', import.meta.url));
