import { defineConfig } from './src/config/voices/define-config.ts';

// Brands by pool and app client: docs/brands.md. Nothing here: the environment says it all.
export default defineConfig({});
