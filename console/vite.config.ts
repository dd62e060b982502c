import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * Cloudscape brings its typeface as data in its style sheet: half a megabyte that the content
 * security policy would have to allow. The console uses the system's own typefaces.
 */
const withoutWebFonts: Plugin = {
  name: 'without-web-fonts',
  enforce: 'pre',
  transform(code, id) {
    if (!/\.css($|\?)/.test(id)) return null;
    return code.includes('@font-face') ? code.replaceAll(/@font-face\s*\{[^}]*\}/g, '') : null;
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [withoutWebFonts, react()],
  build: {
    outDir: join(import.meta.dirname, '..', 'dist', 'console'),
    emptyOutDir: true,
    target: 'es2023',
    // Nothing inline: the content security policy allows files of this origin only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
  },
});
