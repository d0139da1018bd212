import { rm, writeFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type Plugin, type Rolldown } from 'vite';

const root = import.meta.dirname;

/** Takes the line breaks and indentation out of the templates of our own files: they would be sent as they are. */
const tightTemplates: Plugin = {
  name: 'tight-templates',
  enforce: 'pre',
  transform(code, id) {
    if (!id.startsWith(`${root}/src/`)) return null;
    return code
      .replaceAll(/\n\s+/g, '\n')
      .replaceAll(/\bcss`([^`]*)`/g, (_, css: string) => `css\`${tightCss(css)}\``)
      .replaceAll(/>\s+(?=<[a-z/])|>\s+(?=\$\{)|(?<=\})\s+(?=<[a-z/])/g, (m) => m.trim())
      .replaceAll(/(?<=[\w"}])\n(?=[.@?]?[a-z-]+=["$])/g, ' ');
  },
};

const tightCss = (css: string): string =>
  css
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]|:(?= )) ?/g, '$1')
    .replaceAll(';}', '}')
    .trim();

const common = {
  root,
  configFile: false as const,
  logLevel: 'warn' as const,
  plugins: [tightTemplates],
};

async function buildChunks(): Promise<Rolldown.RolldownOutput[]> {
  return (await build({
    ...common,
    base: './',
    build: {
      target: 'es2022',
      outDir: 'dist/w',
      emptyOutDir: true,
      reportCompressedSize: false,
      // A library: a page's build adds a preloader of 0.9 KiB to every dynamic import.
      lib: { entry: { panel: `${root}/src/panel.ts` }, formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: { minify: true, entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })) as Rolldown.RolldownOutput[];
}

async function buildLoader(panel: string): Promise<Rolldown.RolldownOutput[]> {
  return (await build({
    ...common,
    define: { __PANEL__: JSON.stringify(`w/${panel}`) },
    build: {
      target: 'es2022',
      outDir: 'dist',
      emptyOutDir: false,
      reportCompressedSize: false,
      lib: { entry: 'src/loader.ts', name: 'huiyin', formats: ['iife'], fileName: () => 'huiyin.js' },
    },
  })) as Rolldown.RolldownOutput[];
}

const brotli = (code: string): number =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Builds `dist/huiyin.js`, `dist/w/*` and `dist/manifest.json`, which says what is needed until a rating can be given. */
export async function buildWidget(): Promise<void> {
  await rm(`${root}/dist`, { recursive: true, force: true });
  const chunks = (await buildChunks()).flatMap((r) => r.output).filter((o) => o.type === 'chunk');
  const named = (name: string): string => `w/${chunks.find((c) => c.name === name)!.fileName}`;
  const panel = named('panel');
  const [loader] = (await buildLoader(panel.slice(2))).flatMap((r) => r.output).filter((o) => o.type === 'chunk');
  const sizes = Object.fromEntries([
    ['huiyin.js', brotli(loader!.code)],
    ...chunks.map((c) => [`w/${c.fileName}`, brotli(c.code)]),
  ]) as Record<string, number>;
  const untilRating = ['huiyin.js', panel, named('en')];
  const manifest = { loader: 'huiyin.js', panel, untilRating, brotli: sizes };
  await writeFile(`${root}/dist/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  if (process.argv[1] === import.meta.filename) print(sizes, untilRating);
}

function print(sizes: Record<string, number>, untilRating: string[]): void {
  for (const [file, size] of Object.entries(sizes)) console.log(`${String(size).padStart(6)} B br  ${file}`);
  const sum = untilRating.reduce((all, file) => all + sizes[file]!, 0);
  console.log(`${String(sum).padStart(6)} B br  until a rating can be given`);
}

if (process.argv[1] === import.meta.filename) await buildWidget();
