import { readFileSync, writeFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

const dist = `${import.meta.dirname}/dist`;
const frame = /\s*<!-- The frame.*?<\/div>/s;

/** The pages before the door begin without the frame: `door.html` is `index.html` without it. */
const door: Plugin = {
  name: 'door',
  writeBundle() {
    const index = readFileSync(`${dist}/index.html`, 'utf8');
    if (!frame.test(index)) throw new Error('index.html has no frame');
    writeFileSync(`${dist}/door.html`, index.replace(frame, ''));
  },
};

/** The words of a book in a language are called after both, e.g. `words-inbox-zh-CN`. */
const chunkName = ({ facadeModuleId }: { facadeModuleId: string | null }): string => {
  const [, book, language] = /i18n\/admin\/([\w-]+)\/([\w-]+)\.ts$/.exec(facadeModuleId ?? '') ?? [];
  return `assets/${book ? `words-${book}-${language}` : '[name]'}-[hash].js`;
};

/** What more than a dozen parts need comes in one file: alone they would be many, and small. No books, which are loaded once a part speaks from them. */
const shared = { name: 'shared', test: /(admin.src.(ui|language|api|shell)|shared.src.domain)./, minShareCount: 14 };

/** The console: served by the server below /admin/ (and its page also at /setup) under a CSP without inline code. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/admin/',
  plugins: [door],
  // csv-parse takes the streams of the web from Node by name.
  resolve: { alias: { 'node:stream/web': `${import.meta.dirname}/src/imports/reading/web-streams.ts` } },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
    rolldownOptions: { output: { chunkFileNames: chunkName, codeSplitting: { groups: [shared] } } },
  },
});
