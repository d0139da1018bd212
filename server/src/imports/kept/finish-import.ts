import type { ImportCompletion } from '@huiyin/shared/contract/imports/kept';
import { mostRefusedUnsaid } from '@huiyin/shared/domain/limits';
import { and, eq, gt } from 'drizzle-orm';
import type { Call } from '../../base/call.ts';
import type { Statement } from '../../base/db/db.ts';
import { did, type Did } from '../../base/events/record-event.ts';
import { Problem } from '../../base/problem.ts';
import { importThere, type Import } from './kept-imports.ts';
import { countAsRepeated, repeatedUnsaid } from './repeated-unsaid.ts';
import { countsAsSplit, splitCounts } from './split-counts.ts';
import { importPieces, imports } from '../tables.ts';

/** Says that all pieces of an import have come. Said again it changes nothing. Throws Problem('not_found'), Problem('conflict') where one is missing, more was refused than may be, or it is taken back. */
export async function finishImport(call: Call, id: string, completion: ImportCompletion): Promise<Import> {
  const { site } = call;
  const one = await importThere(call, id);
  const { state, nextLine, rows, refused } = one;
  if (state !== 'open' && state !== 'done') throw new Problem('conflict');
  if (nextLine <= completion.lastLine || (await isMoreBehind(call, one)))
    throw new Problem('conflict', { detail: `what begins at line ${nextLine} has not come` });
  const { mostRefused = mostRefusedUnsaid } = completion;
  if (state === 'open' && refused * 100 > mostRefused * rows)
    throw new Problem('conflict', {
      detail: `${refused} of ${rows} were refused, more than ${mostRefused} percent: undo it, or say mostRefused`,
    });
  const again = state === 'open' ? await repeatedUnsaid(call, one) : 0;
  const counts = await countsAsSplit(call, {
    ...one,
    stored: one.stored - again,
    alreadyThere: one.alreadyThere + again,
  });
  await call.write([
    ...(again > 0 ? [countAsRepeated(site.id, id, again)] : []),
    ...finishing(call, id, completion, counts),
  ]);
  return importThere(call, id);
}

/** Whether a piece has come behind one that has not. */
async function isMoreBehind({ db, site }: Call, { id, nextLine }: Import): Promise<boolean> {
  const ofIt = and(eq(importPieces.siteId, site.id), eq(importPieces.importId, id));
  const found = await db.read
    .select({ line: importPieces.line })
    .from(importPieces)
    .where(and(ofIt, gt(importPieces.line, nextLine)))
    .limit(1);
  return found.length > 0;
}

/** What says of an open import that it is done, and what came of it; `actor`: whose doing that is, who calls when left out. */
export const finishing = (
  { db, site, now, actor: caller }: Call,
  id: string,
  { passedOver, actor = caller }: { passedOver: ImportCompletion['passedOver'] | null } & Pick<Did, 'actor'>,
  { stored, alreadyThere, corrected, refused }: Pick<Import, 'stored' | 'alreadyThere' | 'corrected' | 'refused'>,
): (Statement | Did)[] => [
  splitCounts(site.id, id, ['open', 'done']),
  db.read
    .update(imports)
    .set({ state: 'done', finishedAt: now, passedOver })
    .where(and(eq(imports.siteId, site.id), eq(imports.id, id), eq(imports.state, 'open'))),
  { ...did('import.done', { id }, { stored, alreadyThere, corrected, errors: refused }, 'if changed'), actor },
];
