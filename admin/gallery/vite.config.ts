import { defineConfig } from 'vite';

/** The gallery while it is looked at, and as the tests build it. It is no part of what is built for people. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: '../public',
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: ['index.html', 'states.html'].map((page) => `${import.meta.dirname}/${page}`) },
  },
});
