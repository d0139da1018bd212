import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { builtDocs } from '../adapters/disk-assets.ts';
import { Refusal } from '../adapters/refusal.ts';
import { readWords } from './command-line.ts';
import { pack } from './pack.ts';
import { isFresh, noteBuilt, parts, root, sourcesOf, type PartName } from './parts.ts';

const names = Object.keys(parts) as PartName[];

const make: Record<PartName, () => void> = {
  widget: () => runIn('widget', ['build.ts']),
  admin: () => runIn('admin', ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']),
  docs: gatherDocs,
  server: () => runIn('server', ['build.ts']),
};

/** Builds what is stale, and packs what browsers get of it; where some parts are named, only of these. */
export async function run(args: string[]): Promise<number> {
  const wanted = readWords(args, 'build', names);
  for (const name of names) {
    if (isFresh(name) || (wanted.length && !wanted.includes(name))) continue;
    console.error(`Building the ${name} …`);
    const sources = sourcesOf(name);
    make[name]();
    if (name !== 'server') await pack(parts[name].to);
    noteBuilt(name, sources);
  }
  return 0;
}

function runIn(part: PartName, command: string[]): void {
  try {
    execFileSync(process.execPath, command, { cwd: join(root, part), stdio: ['ignore', 2, 2] });
  } catch {
    throw new Refusal(`The ${part} could not be built; the reason stands above.`);
  }
}

/** Our page, and of its reader the two files it needs. */
function gatherDocs(): void {
  const swagger = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  mkdirSync(builtDocs, { recursive: true });
  for (const file of ['swagger-ui-bundle.js', 'swagger-ui.css']) cpSync(join(swagger, file), join(builtDocs, file));
  cpSync(join(root, 'server/docs-page'), builtDocs, { recursive: true });
}
