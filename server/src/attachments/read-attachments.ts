import type { AttachmentView } from '@huiyin/shared/contract/threads';
import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '../base/db/db.ts';
import { Problem } from '../base/problem.ts';
import { attachments } from './tables.ts';

type OfTicket = { id: string; siteId: string };

const { id, type, width, height, bytes } = attachments;

/** Selects the pictures of a ticket, oldest first. */
export const selectAttachments = (db: Db, ticket: OfTicket) =>
  db.read
    .select({ id, type, width, height, bytes })
    .from(attachments)
    .where(and(eq(attachments.siteId, ticket.siteId), eq(attachments.ticketId, ticket.id)))
    .orderBy(asc(attachments.at), asc(attachments.id));

/** The pictures of a ticket, oldest first. */
export async function attachmentsOf(db: Db, ticket: OfTicket): Promise<AttachmentView[]> {
  return selectAttachments(db, ticket);
}

/** A picture itself. */
export interface Picture {
  type: string;
  data: ArrayBuffer;
}

/** A picture of this ticket. Throws Problem('not_found'), also for one of another ticket. */
export async function pictureOf(db: Db, ticket: OfTicket, wanted: string): Promise<Picture> {
  const sql = 'SELECT type, data FROM attachments WHERE id = ? AND ticket_id = ? AND site_id = ?';
  const [row] = await db.query(sql, [wanted.toLowerCase(), ticket.id, ticket.siteId]);
  if (!row) throw new Problem('not_found');
  return { type: String(row.type), data: row.data as ArrayBuffer };
}
