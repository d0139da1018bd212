import type { ImportOpening } from '@huiyin/shared/contract/imports/kept';
import type { ImportChoices } from '@huiyin/shared/contract/imports/understood';
import type { ImportRow } from '@huiyin/shared/files/import-row';
import type { OpenedImport } from '@huiyin/shared/files/open-import';
import { choicesSaid, fingerprintOf, headerOf } from '@huiyin/shared/files/sending/opening';
import { isValue } from '../rows/check-value.ts';

/** How an import of one call is kept: by its body, and by the choices it was read by, the map that was found among them; answers by our own names have none. */
export const openingOfCall = async (
  body: Uint8Array<ArrayBuffer>,
  { columns, map }: Pick<OpenedImport, 'columns' | 'map'>,
  choices: ImportChoices,
  rows: readonly ImportRow[],
): Promise<ImportOpening> => ({
  file: choices.source ?? '',
  bytes: body.byteLength,
  fingerprint: await fingerprintOf(new Blob([body])),
  header: await headerOf({ columns }),
  choices: columns.length > 0 || rows.some(isValue) ? choicesSaid({ map }, choices) : choices,
  answers: rows.length,
});
