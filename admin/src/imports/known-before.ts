import type { ImportLine, ImportOpening } from '@huiyin/shared/contract/imports/kept';
import type { ImportChoices } from '@huiyin/shared/contract/imports/understood';
import { areSameChoices } from '@huiyin/shared/files/sending/same-choices';
import { columnsIn, mapText, parseMapSoFar } from '@huiyin/shared/files/parse-map';
import type { Chosen } from './chosen.ts';
import { mapSaid } from './map-said.ts';
import type { Looked } from './reading/asked.ts';

const stillStands = ({ state }: ImportLine): boolean => state === 'open' || state === 'done';

/** Those of the very same file that stand, newest first. */
export const sameFile = (alike: readonly ImportLine[], { fingerprint }: ImportOpening): ImportLine | undefined =>
  alike.find((one) => stillStands(one) && one.fingerprint === fingerprint);

/** The one that broke off in the midst of this very file and is gone on with as it is read now; undefined where there is none. */
export function brokenOff({
  alike,
  looked,
  isLooking,
}: Pick<Chosen, 'alike' | 'looked' | 'isLooking'>): ImportLine | undefined {
  const same = looked && !isLooking ? sameFile(alike, looked.opening) : undefined;
  return same?.state === 'open' && areSameChoices(same.choices, looked!.opening.choices) ? same : undefined;
}

/**
 * By what choices a file is read whose kind was imported before, and whose they are: all of the same file, of another what its columns
 * mean and which tool wrote it. An id that was found in this one stays, and a map of columns that it does not have is no use. A name of the source that was given stays; that of a file is its own.
 */
export function startingChoices(
  alike: readonly ImportLine[],
  { opening, inspection }: Pick<Looked, 'opening' | 'inspection'>,
): { readonly from: ImportLine; readonly choices: ImportChoices } | undefined {
  const same = sameFile(alike, opening);
  if (same) return { from: same, choices: same.choices };
  const [from] = alike.filter(stillStands);
  if (!from) return undefined;
  const { preset, dateOrder, timeZone, scale, values, source } = from.choices;
  const map = mapHere(from.choices.map, inspection);
  return {
    from,
    choices: { map, preset, dateOrder, timeZone, scale, values, ...(source !== from.file && { source }) },
  };
}

/** What was said of columns, as far as it fits this file; undefined for what is found in it. */
function mapHere(said: string | undefined, { columns, map: found }: Looked['inspection']): string | undefined {
  const before = said === undefined ? undefined : mapSaid(said);
  const names = new Set(columns.map(({ name }) => name));
  if (!before || !columnsIn(before).every((name) => names.has(name))) return undefined;
  const here = parseMapSoFar(found);
  const id = here.get('externalId');
  const used = columnsIn(before);
  const isMeant = before.has('externalId') || columnsIn(here, 'externalId').some((name) => used.includes(name));
  return id && !isMeant ? mapText(new Map([['externalId', id], ...before])) : said;
}
