import type { AttachmentView } from '@huiyin/shared/contract/threads';
import { mostPictures } from '@huiyin/shared/domain/limits';
import { eq } from 'drizzle-orm';
import { hashBytes } from '@huiyin/shared/domain/hash';
import { isTaken, type Db, type Statement } from '../base/db/db.ts';
import type { Call } from '../base/call.ts';
import type { Encoded } from '../base/deps.ts';
import { Problem } from '../base/problem.ts';
import { changeTicket } from '../tickets/change-ticket.ts';
import type { Ticket } from '../tickets/read-ticket.ts';
import { attachmentsOf } from './read-attachments.ts';
import { attachments } from './tables.ts';

const refusals: Record<Extract<Encoded, { ok: false }>['why'], string> = {
  not_a_picture: 'PNG, JPEG and WebP pictures are taken',
  too_many_pixels: 'at most 50 million pixels',
  broken: 'the picture is damaged or not complete',
};

/** What the customer sent, under an id of theirs. */
export interface NewAttachment {
  id: string;
  source: Uint8Array<ArrayBuffer>;
  /** The address block it came from. */
  from: string;
}

/**
 * Draws a customer's picture anew and puts it to the ticket; the same one again is the same answer.
 * Throws Problem('bad_picture' | 'no_room' | 'ticket_closed' | 'id_taken' | 'not_available' | 'busy').
 */
export async function addAttachment(call: Call, ticket: Ticket, sent: NewAttachment): Promise<AttachmentView> {
  const { db, now, pictures, settings } = call;
  if (!pictures) throw new Problem('not_available', { detail: 'this server cannot draw pictures' });
  const sourceHash = await hashBytes(sent.source);
  const repeated = await sameAttachment(db, ticket, sent.id, sourceHash);
  if (repeated) return repeated;
  // Drawing is dear: whoever has no room is told before.
  await checkRoom(call, ticket, 1);

  const drawn = await pictures.encode(sent.source, sent.from);
  if (!drawn.ok) throw new Problem('bad_picture', { detail: refusals[drawn.why] });
  const { bytes: data, ...made } = drawn;
  const row = { ...made, id: sent.id, sourceHash, data };
  try {
    await changeTicket(call, ticket, async (current) => {
      await checkRoom(call, current, data.length);
      const also = [insertPicture(current, row, now, settings.attachmentQuotaBytes)];
      return { events: [{ type: 'attachment.added', data: { attachmentId: sent.id } }], also };
    });
  } catch (error) {
    if (isOverQuota(error)) throw quotaReached();
    if (!isTaken(error, 'attachments.id')) throw error;
  }
  return (await sameAttachment(db, ticket, sent.id, sourceHash))!;
}

/** What is there under this id. Throws Problem('id_taken') when it is another picture or on another ticket. */
async function sameAttachment(db: Db, ticket: Ticket, id: string, hash: string): Promise<AttachmentView | undefined> {
  const { ticketId, sourceHash } = attachments;
  const [there] = await db.read.select({ ticketId, sourceHash }).from(attachments).where(eq(attachments.id, id));
  if (!there) return undefined;
  if (there.ticketId !== ticket.id || there.sourceHash !== hash) throw new Problem('id_taken');
  return (await attachmentsOf(db, ticket)).find((a) => a.id === id);
}

async function checkRoom({ db, settings }: Call, ticket: Ticket, bytes: number): Promise<void> {
  if (ticket.status === 'closed') throw new Problem('ticket_closed');
  const sql = `SELECT (SELECT count(*) FROM attachments WHERE +site_id = ?1 AND ticket_id = ?2) AS n,
 (SELECT coalesce(sum(bytes), 0) FROM attachments WHERE site_id = ?1) AS taken`;
  const [row] = await db.query(sql, [ticket.siteId, ticket.id]);
  if (Number(row!.n) >= mostPictures) throw new Problem('no_room', { detail: `at most ${mostPictures} pictures` });
  if (Number(row!.taken) + bytes > settings.attachmentQuotaBytes) throw quotaReached();
}

const quotaReached = () => new Problem('no_room', { detail: 'the site has no room for more pictures' });

/**
 * Of one ticket no two changes pass at once, but two tickets may take the last room of the site together: over the quota
 * `bytes` becomes NULL, which that column does not take, and the whole change is undone.
 */
const insertWithinQuota = `INSERT INTO attachments (id, site_id, ticket_id, type, width, height, source_hash, data, at, bytes)
SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,
 CASE WHEN (SELECT coalesce(sum(bytes), 0) FROM attachments WHERE site_id = ?2) + ?10 <= ?11 THEN ?10 END`;

const isOverQuota = (error: unknown): boolean => /NOT NULL constraint failed: attachments\.bytes/.test(String(error));

type Row = Omit<AttachmentView, 'bytes'> & { sourceHash: string; data: Uint8Array<ArrayBuffer> };

function insertPicture({ id, siteId }: Ticket, row: Row, at: number, quota: number): Statement {
  const { type, width, height, sourceHash, data } = row;
  const args = [row.id, siteId, id, type, width, height, sourceHash, data, at, data.length, quota];
  return { sql: insertWithinQuota, args };
}
