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

/** The console: served by the server below /admin/ (and its page also at /setup) under a CSP without inline code. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/admin/',
  plugins: [door],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
  },
});
