import { mostDuplicates } from '@huiyin/shared/domain/limits';
import { allOf } from '../base/db/sql-text.ts';
import type { Call } from '../base/call.ts';
import type { Db } from '../base/db/db.ts';
import { did, type Did } from '../base/events/record-event.ts';
import { isSo, unmet } from '../base/events/refused.ts';
import { Problem } from '../base/problem.ts';
import {
  areLinked,
  hasRoomForLink,
  isLinkedToNone,
  linkedFrom,
  linkedTo,
  linkStatement,
  unlinkStatement,
  type Link,
  type LinkKind,
} from '../links/links.ts';
import { isTicketThere, selectTicketNumbers, type Ticket } from '../tickets/read-ticket.ts';

type Known = Pick<Ticket, 'id' | 'siteId' | 'number'>;

/** Two tickets about one matter. */
interface Pair {
  original: Known;
  duplicate: Known;
}

const ticket = ({ id }: { id: string }) => ({ kind: 'ticket', id }) as const;
const duplicates = (siteId: string): LinkKind => ({ siteId, kind: 'duplicate' });
const linkOf = ({ original, duplicate }: Pair): Link => ({
  ...duplicates(original.siteId),
  from: ticket(duplicate),
  to: ticket(original),
});

/** What both histories tell, where the statement before changed something. */
const told = (type: 'ticket.linked' | 'ticket.unlinked', { original, duplicate }: Pair): Did[] => [
  did(type, duplicate, { number: duplicate.number, as: 'duplicate', other: original.number }, 'if changed'),
  did(type, original, { number: original.number, as: 'original', other: duplicate.number }, 'if changed'),
];

/**
 * Says that a ticket is about the matter another is about already. A ticket is a duplicate of one, which is none itself; the same again
 * changes nothing. Throws Problem('invalid') naming what is in the way, and Problem('not_found') where one of them is just gone.
 */
export async function markDuplicate({ db, now, write }: Call, pair: Pair): Promise<void> {
  const link = linkOf(pair);
  const { from, to, ...kind } = link;
  if (from.id === to.id) throw Problem.field('otherId', 'is this very ticket');
  const gone = new Problem('not_found');
  const needed = [
    [isTicketThere(pair.original), gone],
    [isTicketThere(pair.duplicate), gone],
    [isLinkedToNone(kind, from), Problem.field('otherId', 'is a duplicate of another ticket')],
    [isLinkedToNone(kind, to), Problem.field('ticketId', 'is a duplicate itself')],
    [hasRoomForLink(kind, from, 1), Problem.field('otherId', 'has duplicates of its own')],
    [hasRoomForLink(kind, to, mostDuplicates), Problem.field('ticketId', `has ${mostDuplicates} duplicates already`)],
  ] as const;
  const only = allOf(...needed.map(([condition]) => condition));
  const [linked] = await write([linkStatement(link, now, only), ...told('ticket.linked', pair)]);
  if (linked!.rowsAffected > 0 || (await isSo(db, areLinked(link)))) return;
  throw (await unmet(db, ...needed)) ?? new Problem('conflict');
}

/** Takes it back; where it was not so, nothing happens. */
export async function unmarkDuplicate({ db, write }: Call, pair: Pair): Promise<void> {
  await write([unlinkStatement(db, linkOf(pair)), ...told('ticket.unlinked', pair)]);
}

/** Selects what a ticket is a duplicate of, and its duplicates. */
export const selectDuplicates = (db: Db, { id, siteId }: Pick<Known, 'id' | 'siteId'>) =>
  [
    selectTicketNumbers(db, siteId, linkedFrom(duplicates(siteId), ticket({ id }))),
    selectTicketNumbers(db, siteId, linkedTo(duplicates(siteId), ticket({ id }))),
  ] as const;
