import { defineConfig } from 'vite';

/** The console: served by the server below /admin/ (and its page also at /setup) under a CSP without inline code. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/admin/',
  build: {
    target: 'es2022',
    outDir: 'dist',
    // The pages before the door begin without the frame.
    rolldownOptions: { input: ['index.html', 'door.html'].map((page) => `${import.meta.dirname}/${page}`) },
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
  },
});
