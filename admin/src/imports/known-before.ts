import type { ImportChoices, ImportLine, ImportOpening } from '@huiyin/shared/contract/imports';

const stillStands = ({ state }: ImportLine): boolean => state === 'open' || state === 'done';

/** Those of the very same file that stand, newest first. */
export const sameFile = (alike: readonly ImportLine[], { fingerprint }: ImportOpening): ImportLine | undefined =>
  alike.find((one) => stillStands(one) && one.fingerprint === fingerprint);

/**
 * By what choices a file is read whose kind was imported before, and whose they are: all of the same file, of another what its columns
 * mean and which tool wrote it. A name of the source that was given stays; that of a file is its own.
 */
export function startingChoices(
  alike: readonly ImportLine[],
  opening: ImportOpening,
): { readonly from: ImportLine; readonly choices: ImportChoices } | undefined {
  const same = sameFile(alike, opening);
  if (same) return { from: same, choices: same.choices };
  const [from] = alike.filter(stillStands);
  if (!from) return undefined;
  const { map, preset, dateOrder, timeZone, scale, values, source } = from.choices;
  return {
    from,
    choices: { map, preset, dateOrder, timeZone, scale, values, ...(source !== from.file && { source }) },
  };
}
