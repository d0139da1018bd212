import type { ImportOpening } from '@huiyin/shared/contract/imports/kept';
import { fingerprint } from '@huiyin/shared/domain/text/fingerprint';
import type { Call } from '../../base/call.ts';
import { did } from '../../base/events/record-event.ts';
import { Problem } from '../../base/problem.ts';
import { findImport, newestOpen, type Import } from './kept-imports.ts';
import { imports } from '../tables.ts';

/** Opens an import under an id that its sender made. The same again changes nothing. Throws Problem('id_taken') for another one of this id. */
export async function beginImport(call: Call, id: string, opening: ImportOpening): Promise<Import> {
  await call.write([
    openingStatement(call, id, opening),
    did('import.opened', { id }, { file: opening.file }, 'if changed'),
  ]);
  const found = await findImport(call, id);
  if (!found || fingerprint(openingOf(found)) !== fingerprint(opening)) throw new Problem('id_taken');
  return found;
}

/** The import that the same actor opened in the same way and that is still open: it broke off. Undefined where there is none, or the opening is no file's. */
export async function brokenOff(call: Call, opening: ImportOpening): Promise<Import | undefined> {
  if (opening.fingerprint === '') return undefined;
  const said = fingerprint(opening);
  return (await newestOpen(call, opening)).find((one) => fingerprint(openingOf(one)) === said);
}

/** The statement that opens an import, unless one has this id; `atOnce`: all of it comes in this call. */
export const openingStatement = (
  { db, site, actor, now }: Call,
  id: string,
  opening: ImportOpening,
  { atOnce = false } = {},
) =>
  db.read
    .insert(imports)
    .values({
      id,
      siteId: site.id,
      state: 'open',
      ...opening,
      atOnce: atOnce ? 1 : 0,
      actorKind: actor.kind,
      actorId: actor.id,
      openedAt: now,
    })
    .onConflictDoNothing();

const openingOf = ({ file, bytes, fingerprint: hash, header, choices, answers }: Import): ImportOpening => ({
  file,
  bytes,
  fingerprint: hash,
  header,
  choices,
  answers,
});
