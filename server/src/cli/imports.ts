import { imports as book } from '@huiyin/shared/i18n/admin/imports';
import { visible } from '../adapters/visible.ts';
import { readFlags } from './command-line.ts';
import { reachImports } from './reach-imports.ts';
import { grouped } from './say-understood.ts';
import { siteFlags, siteOptions } from './site-options.ts';

/** `huiyin imports`: the newest 100 imports of a site, a line each. */
export async function run(args: string[]): Promise<number> {
  const options = siteOptions(readFlags(args, 'imports', siteFlags), process.env);
  const { words } = await book.load[options.language]();
  const imports = await reachImports(options, 'imports');
  for (const one of await imports.list()) {
    const counts = words.counts(
      grouped(one.stored),
      grouped(one.alreadyThere),
      grouped(one.refused),
      grouped(one.corrected),
    );
    console.log(visible(`${one.id}  ${one.openedAt}  ${words.states[one.state]}: ${counts}  ${one.file}`));
  }
  return 0;
}
