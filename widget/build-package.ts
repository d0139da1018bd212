import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from 'vite';
import { cleanConstructors } from './clean-constructors.ts';
import { tightTemplates } from './tight-templates.ts';
import { withoutGlobals } from './without-globals.ts';

const root = import.meta.dirname;
const out = `${root}/dist-package`;
const bin = `${root}/../node_modules/.bin`;

/** Builds what `import … from '@huiyin/widget'` gives: an ES module, its types and the custom-elements manifest. */
rmSync(out, { recursive: true, force: true });
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [tightTemplates(root), withoutGlobals],
  build: {
    target: 'es2022',
    outDir: out,
    reportCompressedSize: false,
    lib: { entry: { index: `${root}/src/index.ts` }, formats: ['es'] },
    rolldownOptions: {
      transform: { inject: cleanConstructors(root) },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
const tsc = [
  '--noEmit',
  'false',
  '--declaration',
  '--emitDeclarationOnly',
  '--outDir',
  `${out}/types`,
  '--rootDir',
  '..',
];
execFileSync(`${bin}/tsc`, ['-p', 'tsconfig.package.json', ...tsc], { cwd: root, stdio: 'inherit' });
execFileSync('node_modules/.bin/cem', ['analyze', '--globs', 'src/huiyin-*.ts', '--outdir', 'dist-package'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
});
