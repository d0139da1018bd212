import { readCommandLine } from './command-line.ts';
import { speechIn } from './import-speech.ts';
import { reachSite } from './reach-site.ts';
import { importNamed, shortId } from './short-id.ts';
import { languageSaid, siteFlags, siteOptions } from './site-options.ts';

/** `huiyin undo-import`: has the server take an import back; its job does so by and by. */
export async function run(args: string[]): Promise<number> {
  const speech = await speechIn(languageSaid(args, process.env));
  const { words } = speech;
  const { file: name, values } = readCommandLine(args, 'undo-import', siteFlags, words.reaching);
  const { imports } = await reachSite(siteOptions(values, process.env), 'undo-import', speech);
  const { id } = await importNamed(name, imports.all(), words.reaching);
  const { state } = await imports.undo(id);
  console.log(`${shortId(id)}  ${words.states[state]}`);
  return 0;
}
