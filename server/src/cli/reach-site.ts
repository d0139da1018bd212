import { apiCall, type ApiOptions } from './api-call.ts';
import { siteOfKey, type ReachedSite } from './import-api.ts';
import type { ImportSpeech } from './import-speech.ts';
import { checkSite, type SiteOptions } from './site-options.ts';

/** What the role of a key must allow for a command. */
const needed = {
  import: 'imports.make',
  imports: 'imports.make',
  'undo-import': 'imports.undo',
} as const;

type Waits = Pick<ApiOptions, 'goOn' | 'waiting' | 'signal'>;

const unattended = ({ words }: ImportSpeech): Waits => ({
  goOn: '',
  waiting: (reason, seconds) => console.error(words.trying(reason, String(seconds))),
  signal: new AbortController().signal,
});

/** The site that a command was told, with its imports. Throws a Refusal where it cannot be reached. */
export function reachSite(
  options: SiteOptions,
  command: keyof typeof needed,
  speech: ImportSpeech,
  waits: Waits = unattended(speech),
): Promise<ReachedSite> {
  const { reaching } = speech.words;
  checkSite(options, command, reaching);
  const call = apiCall({ ...options, ...waits, needed: speech.permissions[needed[command]], speech });
  return siteOfKey(options.siteKey, call, reaching);
}
