import { apiCall, type ApiOptions } from './api-call.ts';
import { siteOfKey, type ReachedSite } from './import-api.ts';
import { checkSite, type SiteOptions } from './site-options.ts';

/** What the role of a key must allow for a command, as roles call it. */
const needed = {
  import: 'Import answers',
  imports: 'Import answers',
  'undo-import': 'Undo an import',
} as const;

const unattended: Waits = {
  goOn: '',
  waiting: (reason, seconds) => console.error(`${reason}. ${seconds} s …`),
  signal: new AbortController().signal,
};

type Waits = Pick<ApiOptions, 'goOn' | 'waiting' | 'signal'>;

/** The site that a command was told, with its imports. Throws a Refusal where it cannot be reached. */
export function reachSite(
  options: SiteOptions,
  command: keyof typeof needed,
  waits: Waits = unattended,
): Promise<ReachedSite> {
  checkSite(options, command);
  return siteOfKey(options.siteKey, apiCall({ ...options, ...waits, needed: needed[command] }));
}
