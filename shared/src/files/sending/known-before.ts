import type { ImportLine, ImportOpening } from '../../contract/imports/kept.ts';
import type { ImportChoices } from '../../contract/imports/understood.ts';
import { mapSaid } from '../map-said.ts';
import { columnsIn, mapText, parseMapSoFar } from '../parse-map.ts';

/** What is asked of an import before. */
type Before = Pick<ImportLine, 'state' | 'file' | 'fingerprint' | 'choices'>;

/** A file as far as it is understood: what it is known again by, its columns, and the map that was found. */
export interface FoundFile {
  readonly opening: Pick<ImportOpening, 'fingerprint'>;
  readonly inspection: { readonly columns: readonly { name: string }[]; readonly map: string };
}

/** By what choices a file is read, and whose they are. */
export interface ReadAs<One> {
  readonly from: One;
  readonly choices: ImportChoices;
}

const stillStands = ({ state }: Before): boolean => state === 'open' || state === 'done';

/** Those of the very same file that stand, newest first. */
export const sameFile = <One extends Before>(
  alike: readonly One[],
  { fingerprint }: Pick<ImportOpening, 'fingerprint'>,
): One | undefined => alike.find((one) => stillStands(one) && one.fingerprint === fingerprint);

/**
 * By what choices a file is read whose kind was imported before, newest first, and whose they are: all of the same file, its source among them, of
 * another what its columns mean and which tool wrote it. An id that was found in this one stays, and a map of columns that it does not have is no
 * use. Of which source another file is nobody said: equal rows of two stores stay two.
 */
export function startingChoices<One extends Before>(
  alike: readonly One[],
  { opening, inspection }: FoundFile,
): ReadAs<One> | undefined {
  const same = sameFile(alike, opening);
  if (same) return { from: same, choices: withSource(same) };
  const from = alike.find(stillStands);
  if (!from) return undefined;
  const { preset, dateOrder, timeZone, scale, values } = from.choices;
  const map = mapHere(from.choices.map, inspection);
  return { from, choices: { map, preset, dateOrder, timeZone, scale, values } };
}

/** By what it was read, with what its rows are known by: the name of its source, that of the file where none was said. */
const withSource = ({ choices, file }: Before): ImportChoices =>
  choices.source === undefined && file !== '' ? { ...choices, source: file } : choices;

/**
 * The same for whoever says all choices at once, and none of them a map or a tool: what was said now counts more. What becomes of earlier answers is
 * said anew each time. Undefined where there is nothing to begin with.
 */
export function choicesAsBefore<One extends Before>(
  alike: readonly One[],
  found: FoundFile,
  said: ImportChoices,
): ReadAs<One> | undefined {
  if (!mayBeAsBefore(said)) return undefined;
  const starting = startingChoices(alike, found);
  if (!starting) return undefined;
  const { corrections: _, ...meant } = starting.choices;
  const all = { ...meant, ...said };
  return {
    from: starting.from,
    choices: Object.fromEntries(Object.entries(all).filter(([, choice]) => choice !== undefined)),
  };
}

/** Whether nobody said what the columns of a file mean. */
export const mayBeAsBefore = ({ map, preset }: ImportChoices): boolean => map === undefined && preset === undefined;

/** What was said of columns, as far as it fits this file; undefined for what is found in it. */
function mapHere(said: string | undefined, { columns, map: found }: FoundFile['inspection']): string | undefined {
  const before = said === undefined ? undefined : mapSaid(said);
  const names = new Set(columns.map(({ name }) => name));
  if (!before || !columnsIn(before).every((name) => names.has(name))) return undefined;
  const here = parseMapSoFar(found);
  const id = here.get('externalId');
  const used = columnsIn(before);
  const isMeant = before.has('externalId') || columnsIn(here, 'externalId').some((name) => used.includes(name));
  return id && !isMeant ? mapText(new Map([['externalId', id], ...before])) : said;
}
