import { readCommandLine } from './command-line.ts';
import { speechIn } from './import-speech.ts';
import { reachSite } from './reach-site.ts';
import { importNamed, shortId } from './short-id.ts';
import { siteFlags, siteOptions } from './site-options.ts';

/** `huiyin undo-import`: has the server take an import back; its job does so by and by. */
export async function run(args: string[]): Promise<number> {
  const { file: name, values } = readCommandLine(args, 'undo-import', siteFlags);
  const options = siteOptions(values, process.env);
  const { words } = await speechIn(options.language);
  const { imports } = await reachSite(options, 'undo-import');
  const { id } = await importNamed(name, imports.all());
  const { state } = await imports.undo(id);
  console.log(`${shortId(id)}  ${words.states[state]}`);
  return 0;
}
