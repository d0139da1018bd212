import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { again } from './again.ts';
import { cleanConstructors } from './clean-constructors.ts';
import { tightTemplates } from './tight-templates.ts';
import { withoutGlobals } from './without-globals.ts';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string };

type Chunk = Rolldown.OutputChunk;

const plugins = [tightTemplates(root), withoutGlobals];

async function chunksOf(config: InlineConfig): Promise<Chunk[]> {
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins,
    ...config,
    build: { target: 'es2022', write: false, reportCompressedSize: false, ...config.build },
  })) as Rolldown.RolldownOutput[];
  return built.flatMap((r) => r.output).filter((o) => o.type === 'chunk');
}

/** ES chunks of one entry. A library: a page's build adds a preloader of 0.9 KiB to every dynamic import. */
const entry = (name: string, file: string, define = {}): Promise<Chunk[]> =>
  chunksOf({
    base: './',
    define,
    plugins: [...plugins, again],
    build: {
      lib: { entry: { [name]: `${root}/src/${file}` }, formats: ['es'] },
      rolldownOptions: {
        transform: { inject: cleanConstructors(root) },
        // As most of `output.minify`: bytes for nothing, see docs/decisions/033.
        optimization: { inlineConst: true },
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true,
          topLevelVar: false,
          comments: false,
          entryFileNames: '[name]-[hash:6].js',
          chunkFileNames: '[name]-[hash:6].js',
        },
      },
    },
  });

const loader = async (panel: string, ask: string): Promise<Chunk> => {
  const [chunk] = await chunksOf({
    define: { __PANEL__: JSON.stringify(panel), __ASK__: JSON.stringify(ask) },
    build: {
      lib: { entry: 'src/loader.ts', name: 'huiyin', formats: ['iife'], fileName: () => 'huiyin.js' },
      rolldownOptions: { output: { comments: false, topLevelVar: false } },
    },
  });
  return chunk!;
};

const brotli = (code: string): number =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** What the server and the checks of weight need to know of a build. */
export interface Manifest {
  /** First view, and the one that follows; below `dist`. */
  panel: string;
  more: string;
  ask: string;
  /** Script of the hosted page. */
  page: string;
  /** The loader by content, to be pinned by `integrity`. */
  pinned: { file: string; integrity: string };
  /** Files until a rating can be given; the answer with the site's settings comes on top. */
  untilRating: string[];
  /** Every file a page may load, in any order. */
  everything: string[];
  /** Bytes by file, brotli 11. */
  brotli: Record<string, number>;
}

/**
 * Builds `dist/huiyin.js`, the same again by content hash, `dist/huiyin-inline.js` for the element in the flow of a page, `dist/w/*` and `dist/manifest.json`. Each entry is whole in itself: a shared chunk would be one more trip.
 */
export async function buildWidget(): Promise<Manifest> {
  const named = (chunks: Chunk[], name: string): string => `w/${chunks.find((c) => c.name === name)!.fileName}`;
  const [panel, inline, page] = await Promise.all([
    entry('panel', 'panel.ts'),
    entry('inline', 'inline.ts'),
    entry('page', 'hosted/page.ts'),
  ]);
  const ask = await entry('ask', 'ask/ask.ts', {
    __PANEL__: JSON.stringify(named(panel, 'panel')),
    __VERSION__: JSON.stringify(version),
  });
  const names = {
    panel: named(panel, 'panel'),
    more: named(panel, 'more'),
    ask: named(ask, 'ask'),
    page: named(page, 'page'),
  };
  const { code } = await loader(names.panel, names.ask);

  const element = named(inline, 'inline');
  const hash = (of: 'sha256' | 'sha384') => createHash(of).update(code);
  const pinned = {
    file: `huiyin-${hash('sha256').digest('hex').slice(0, 10)}.js`,
    integrity: `sha384-${hash('sha384').digest('base64')}`,
  };
  const files: Record<string, string> = {
    'huiyin.js': code,
    [pinned.file]: code,
    'huiyin-inline.js': `await import("./${element}").catch(()=>import("./w/${element}"))`,
    ...Object.fromEntries([...panel, ...ask, ...inline, ...page].map((c) => [`w/${c.fileName}`, c.code])),
  };
  const inPage = [...panel, ...ask].map((c) => `w/${c.fileName}`);
  const manifest: Manifest = {
    ...names,
    pinned,
    untilRating: ['huiyin.js', names.panel],
    everything: ['huiyin.js', ...inPage],
    brotli: Object.fromEntries(Object.entries(files).map(([file, code]) => [file, brotli(code)])),
  };
  await save({ ...files, 'manifest.json': `${JSON.stringify(manifest, null, 2)}\n` });
  return manifest;
}

async function save(files: Record<string, string>): Promise<void> {
  await rm(`${root}/dist`, { recursive: true, force: true });
  await mkdir(`${root}/dist/w`, { recursive: true });
  for (const [file, code] of Object.entries(files)) await writeFile(`${root}/dist/${file}`, code);
}

function print({ brotli: sizes, untilRating, everything }: Manifest): void {
  const sum = (files: string[]): number => files.reduce((all, file) => all + sizes[file]!, 0);
  for (const [file, size] of Object.entries(sizes)) console.log(`${String(size).padStart(6)} B br  ${file}`);
  console.log(`${String(sum(untilRating)).padStart(6)} B br  until a rating can be given`);
  console.log(`${String(sum(everything)).padStart(6)} B br  everything in a page`);
}

if (process.argv[1] === import.meta.filename) print(await buildWidget());
