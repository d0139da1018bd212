import type { ImportCompletion } from '@huiyin/shared/contract/imports';
import { and, eq } from 'drizzle-orm';
import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import { did, type Did } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import { importThere, piecesOf, summedUp, type Import } from './kept-imports.ts';
import { imports } from './tables.ts';

/** Says that all pieces of an import have come. Said again it changes nothing. Throws Problem('not_found'), Problem('conflict') where one is missing, or it is taken back. */
export async function finishImport(call: Call, id: string, completion: ImportCompletion): Promise<Import> {
  const { state } = await importThere(call, id);
  if (state !== 'open' && state !== 'done') throw new Problem('conflict');
  const { isWhole, nextLine, ...sum } = summedUp(await piecesOf(call.db, call.site.id, [id]));
  if (!isWhole) throw new Problem('conflict', { detail: `what begins at line ${nextLine} has not come` });
  await call.write(finishing(call, id, completion, sum));
  return importThere(call, id);
}

/** What says of an open import that it is done, and what came of it. */
export const finishing = (
  { db, site, now }: Call,
  id: string,
  { passedOver }: ImportCompletion,
  { stored, alreadyThere, refused }: { stored: number; alreadyThere: number; refused: number },
): (Statement | Did)[] => [
  db.read
    .update(imports)
    .set({ state: 'done', finishedAt: now, passedOver })
    .where(and(eq(imports.siteId, site.id), eq(imports.id, id), eq(imports.state, 'open'))),
  did('import.done', site, { stored, alreadyThere, errors: refused }, 'if changed'),
];
