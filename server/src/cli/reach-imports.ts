import { createImportApi, type SiteImports } from './import-api.ts';
import type { CommandName } from './command-line.ts';
import { checkSite, type SiteOptions } from './site-options.ts';

/** The imports of the site that a command was told. Throws a Refusal where it cannot be reached. */
export async function reachImports(options: SiteOptions, command: CommandName): Promise<SiteImports> {
  checkSite(options, command);
  const api = createImportApi({
    ...options,
    goOn: '',
    waiting: (reason, seconds) => console.error(`${reason}. ${seconds} s …`),
    signal: new AbortController().signal,
  });
  return api.importsOf(await api.siteId(options.siteKey));
}
