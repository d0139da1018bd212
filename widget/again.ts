import type { Plugin } from 'vite';

/** Behind the address of the part that a chunk fetches stands what it says itself; see `src/widget.ts`. */
export const again: Plugin = {
  name: 'again',
  renderChunk: (code) => code.replaceAll(/\bimport\(("\.\/more-[^"]+")\)/g, 'import($1+import.meta.again)'),
};
