import { imports as book } from '@huiyin/shared/i18n/admin/imports';
import { readCommandLine } from './command-line.ts';
import { reachImports } from './reach-imports.ts';
import { siteFlags, siteOptions } from './site-options.ts';

/** `huiyin undo-import`: has the server take an import back; its job does so by and by. */
export async function run(args: string[]): Promise<number> {
  const { file: id, values } = readCommandLine(args, 'undo-import', siteFlags);
  const options = siteOptions(values, process.env);
  const { words } = await book.load[options.language]();
  const { state } = await (await reachImports(options, 'undo-import')).undo(id);
  console.log(`${id}  ${words.states[state]}`);
  return 0;
}
