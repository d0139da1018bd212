import { openAsBlob } from 'node:fs';
import type { ImportLine } from '@huiyin/shared/contract/imports/kept';
import { columnsOf, openImport } from '@huiyin/shared/files/open-import';
import type { Source } from '@huiyin/shared/files/reading/source';
import { choicesAsBefore, mayBeAsBefore, type ReadAs } from '@huiyin/shared/files/sending/known-before';
import { fingerprintOf, headerOf } from '@huiyin/shared/files/sending/opening';
import type { ReachedSite } from './import-api.ts';
import type { ImportOptions } from './import-options.ts';

/** By what choices a file is read whose columns are those of an import of the site; undefined where there is none, or it is said otherwise. */
export async function readAsBefore(
  source: Source,
  { file, choices, isDetectedAgain }: Pick<ImportOptions, 'file' | 'choices' | 'isDetectedAgain'>,
  { imports }: Pick<ReachedSite, 'imports'>,
): Promise<ReadAs<ImportLine> | undefined> {
  if (isDetectedAgain || !mayBeAsBefore(choices)) return undefined;
  const columns = await columnsOf(source, choices);
  if (columns.length === 0) return undefined;
  const alike = await imports.ofHeader(await headerOf({ columns }));
  if (alike.length === 0) return undefined;
  const { map } = await openImport(source, choices);
  const fingerprint = await fingerprintOf(await openAsBlob(file));
  const known = choicesAsBefore(alike, { opening: { fingerprint }, inspection: { columns, map } }, choices);
  if (!known || known.choices.source !== known.from.file || choices.source !== undefined) return known;
  // Under which name the same file is there is looked for, and told, when it is sent.
  const { source: _, ...others } = known.choices;
  return { ...known, choices: others };
}
