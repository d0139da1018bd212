import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from '../../kit/child.ts';
import { cli } from '../../kit/server.ts';
import { allKept, sumOf, sumSaid } from './kept.ts';
import type { Sent } from './sent.ts';

/** The most memory of the command, MB of JavaScript's. */
const mostMb = 400;

/** `huiyin import`, in a process of its own with little memory: it ends with all stored, or says what was refused, and what its import says is there. */
export async function byCommand({ place, owner, key, folder, file, source, random, ask, say }: Sent): Promise<void> {
  const path = join(folder, source);
  writeFileSync(path, file.bytes);
  const { siteKey } = place.site;
  const url = random.pick(place.apps).url();
  const args = ['import', path, '--site', siteKey, '--url', url, '--most-refused', random.pick(['2', '100'])];
  const env = { ...process.env, HUIYIN_API_KEY: key, NODE_OPTIONS: `--max-old-space-size=${mostMb}` };
  const [before, saidBefore] = [sumOf(await allKept(place.read)), await sumSaid(place, owner)];
  const understood = file.map === undefined ? ['--yes'] : ['--map', file.map];
  const child = startChild(process.execPath, [cli(), ...args, ...understood], env);
  const run = async () => {
    const code = await child.ended;
    const printed = child.logs.join('\n');
    const isMeant = (code === 0 || code === 1) && !/\n\s+at /.test(printed);
    if (!isMeant) say(`the command ended with ${code}: ${printed.slice(-500)}`);
    return { status: 200, body: printed, headers: new Headers() };
  };
  await ask('command', run);
  const grew = sumOf(await allKept(place.read)) - before;
  const said = (await sumSaid(place, owner)) - saidBefore;
  if (grew !== said) say(`the import of the command says ${said}, and ${grew} were stored`);
}
