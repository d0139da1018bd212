import { build } from 'vite';
import { parts } from './src/cli/parts.ts';

// The command line with its libraries in a few files: Node finds, reads and strips some 900 otherwise.
await build({
  root: import.meta.dirname,
  configFile: false,
  logLevel: 'warn',
  // These bring native code, or are of no use to a server.
  ssr: { noExternal: true, external: ['libsql', 'sharp', 'vite'] },
  build: {
    ssr: 'src/cli/huiyin.ts',
    outDir: parts.server.to,
    target: 'es2024',
    sourcemap: true,
    reportCompressedSize: false,
    // Beside each other and as deep as the sources, which look for other files from where they are.
    rolldownOptions: { output: { chunkFileNames: '[name]-[hash].js', sourcemapExcludeSources: true } },
  },
});
