import type { ImportLine } from '@huiyin/shared/contract/imports/kept';
import { momentShown } from '@huiyin/shared/domain/time/moment-shown';
import { visible } from '../adapters/visible.ts';
import { readFlags } from './command-line.ts';
import { grouped, speechIn, type ImportSpeech } from './import-speech.ts';
import { reachSite } from './reach-site.ts';
import { optionSaid } from './said-option.ts';
import { shortId } from './short-id.ts';
import { languageSaid, siteFlags, siteOptions } from './site-options.ts';

const mostShown = 100;
const mostTickets = 10;

/** `huiyin imports`: the newest 100 imports of a site, by the clocks of the site: what became of each, and below it by which options it was read. */
export async function run(args: string[]): Promise<number> {
  const speech = await speechIn(languageSaid(args, process.env));
  const said = readFlags(args, 'imports', siteFlags, speech.words.reaching);
  const { imports, timeZone } = await reachSite(siteOptions(said, process.env), 'imports', speech);
  let shown = 0;
  for await (const one of imports.all()) {
    if (++shown > mostShown) break;
    const { id, openedAt, by, file } = one;
    const line = [shortId(id), momentShown(openedAt, timeZone), by.name, file, becameSaid(one, speech)];
    console.log(visible(line.filter(Boolean).join('  ')));
    const read = readBy(one);
    if (read !== '') console.log(visible(`${' '.repeat(line[0]!.length)}  ${read}`));
  }
  if (shown === 0) console.error(speech.words.noImports);
  return 0;
}

/** The choices of an import as options, e.g. `--map 'csat=stars,occurredAt=day' --scale '1-10'`. */
const readBy = ({ choices }: ImportLine): string =>
  Object.entries(choices)
    .map(([field, choice]) => optionSaid(field, String(choice)))
    .join(' ');

/** What became of an import, e.g. `Imported: 12 stored, …`, or `Undone: 11 taken back, 3 corrections taken back, 1 stayed (#13)`. */
function becameSaid(one: ImportLine, { words, pair, list }: ImportSpeech): string {
  return pair(
    words.states[one.state],
    one.state === 'undone' ? undoneSaid(one, { words, list }) : countsSaid(one, words),
  );
}

function undoneSaid(one: ImportLine, { words, list }: Pick<ImportSpeech, 'words' | 'list'>): string {
  const { takenBack, restored, correctedSince, kept } = one;
  const isNothingElse = restored + correctedSince + kept.answers === 0;
  return list([
    ...(takenBack > 0 || isNothingElse ? [words.takenBack(grouped(takenBack))] : []),
    ...(restored > 0 ? [words.restored(restored, grouped(restored))] : []),
    ...(correctedSince > 0 ? [words.correctedSince(grouped(correctedSince))] : []),
    ...(kept.answers > 0 ? [keptSaid(kept, { words, list })] : []),
  ]);
}

/** What stayed since it was dealt with, and its tickets. */
function keptSaid(kept: ImportLine['kept'], { words, list }: Pick<ImportSpeech, 'words' | 'list'>): string {
  const stayed = words.stayed(grouped(kept.answers));
  if (kept.tickets.length === 0) return stayed;
  const told = kept.tickets.slice(0, mostTickets).map((number) => `#${number}`);
  return words.because(stayed, list(kept.tickets.length > mostTickets ? [...told, '…'] : told));
}

const countsSaid = ({ stored, alreadyThere, refused, corrected }: ImportLine, words: ImportSpeech['words']): string =>
  words.counts(grouped(stored), grouped(alreadyThere), grouped(refused), grouped(corrected));
