import type { ReadAsBefore } from '@huiyin/shared/contract/imports/taken';
import type { ImportChoices } from '@huiyin/shared/contract/imports/understood';
import type { OpenedImport } from '@huiyin/shared/files/open-import';
import { choicesAsBefore, mayBeAsBefore } from '@huiyin/shared/files/sending/known-before';
import { fingerprintOf, headerOf } from '@huiyin/shared/files/sending/opening';
import type { Call } from '../../base/call.ts';
import { iso } from '../../base/iso.ts';
import { importPage } from './kept-imports.ts';

/** By what choices a file is read whose columns are those of an import of the site, and which that is; undefined where there is none. */
export async function knownChoices(
  call: Pick<Call, 'db' | 'site'>,
  { columns, map }: Pick<OpenedImport, 'columns' | 'map'>,
  { body, said }: { body: Uint8Array<ArrayBuffer>; said: ImportChoices },
): Promise<{ choices: ImportChoices; readAs: ReadAsBefore } | undefined> {
  if (!mayBeAsBefore(said) || columns.length === 0) return undefined;
  const { found } = await importPage(call, { header: await headerOf({ columns }) });
  if (found.length === 0) return undefined;
  const opening = { fingerprint: await fingerprintOf(new Blob([body])) };
  const known = choicesAsBefore(found, { opening, inspection: { columns, map } }, said);
  if (!known) return undefined;
  const { id, file, openedAt } = known.from;
  return { choices: known.choices, readAs: { import: id, file, openedAt: iso(openedAt) } };
}
