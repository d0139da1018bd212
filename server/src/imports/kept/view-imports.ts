import type { ImportLine, ImportsQuery, ImportView } from '@huiyin/shared/contract/imports/kept';
import type { Call } from '../../base/call.ts';
import { iso, isoOrNull } from '../../base/iso.ts';
import { keyNames } from '../../people/api-keys.ts';
import { personNames } from '../../people/read-members.ts';
import { idsOfImport } from '../../responses/of-import.ts';
import { ticketsAmong } from '../../tickets/read-ticket.ts';
import { countUndone } from '../undo/count-undone.ts';
import { errorsOf, importPage, type Import } from './kept-imports.ts';

const mostTicketsTold = 100;

type Reading = Pick<Call, 'db' | 'site'>;

/** The imports of a site, a page at a time, newest first. */
export async function listImports(call: Reading, query: ImportsQuery) {
  const { found, nextCursor } = await importPage(call, query);
  return { items: await importLines(call, found), nextCursor };
}

/** An import with what was refused of it. */
export async function importView(call: Reading, one: Import): Promise<ImportView> {
  const [[line], errors] = await Promise.all([importLines(call, [one]), errorsOf(call.db, call.site.id, one.id)]);
  return { ...line!, errors };
}

async function importLines(call: Reading, some: readonly Import[]): Promise<ImportLine[]> {
  const { db, site } = call;
  const actors = (kind: Import['actorKind']) =>
    some.flatMap(({ actorKind, actorId }) => (actorKind === kind && actorId !== null ? [actorId] : []));
  const [people, keys] = await Promise.all([personNames(db, actors('person')), keyNames(db, site.id, actors('key'))]);
  const names = new Map([...people, ...keys]);
  return Promise.all(some.map((one) => importLine(call, one, names)));
}

async function importLine(call: Reading, one: Import, names: ReadonlyMap<string, string>): Promise<ImportLine> {
  const { id, state, file, bytes, fingerprint, header, choices, answers, passedOver } = one;
  const { rows, stored, alreadyThere, corrected, refused, nextLine } = one;
  return {
    id,
    state,
    file,
    bytes,
    fingerprint,
    header,
    choices,
    by: { kind: one.actorKind, name: names.get(one.actorId ?? '') ?? '' },
    openedAt: iso(one.openedAt),
    finishedAt: isoOrNull(one.finishedAt),
    undoneAt: isoOrNull(one.undoneAt),
    answers,
    rows,
    stored,
    alreadyThere,
    corrected,
    refused,
    nextLine,
    passedOver,
    canBeUndone: state === 'open' || (state === 'done' && stored + corrected > 0),
    ...countUndone(one),
    kept: { answers: one.kept, tickets: one.kept > 0 ? await keptTickets(call, id) : [] },
  };
}

/** The numbers of the tickets that stayed. */
async function keptTickets({ db, site }: Reading, id: string): Promise<number[]> {
  const ids = await idsOfImport(db, site.id, id, mostTicketsTold);
  const tickets = await ticketsAmong(db, [site.id], ids);
  return [...tickets.values()].map(({ number }) => number).toSorted((a, b) => a - b);
}
