import { createClient } from '@libsql/client';
import { png } from '../../kit/pictures.ts';
import type { Complaint } from './complaint.ts';
import { databaseUrl, site } from './routes.ts';

/** A picture on a complaint, and its id; put into the table itself where nothing draws pictures. */
export async function addPicture({ id: ticketId, thread, customer }: Complaint): Promise<string> {
  const id = crypto.randomUUID();
  const headers = { 'content-type': 'image/png' };
  const { status } = await customer.put(`${thread}/attachments/${id}`, await png(), { headers });
  if (status === 501 && databaseUrl) {
    const database = createClient({ url: databaseUrl });
    const sql = `INSERT INTO attachments (id, site_id, ticket_id, type, width, height, bytes, source_hash, data, at)
VALUES (?, ?, ?, 'image/webp', 1, 1, 1, '', x'00', 0)`;
    await database.execute({ sql, args: [id, site().siteId, ticketId] });
    database.close();
  } else if (status !== 201) throw new Error(`adding a picture answered ${status}`);
  return id;
}
