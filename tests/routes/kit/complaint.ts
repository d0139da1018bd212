import type { Client } from '../../kit/api.ts';
import { newSecret } from '../../kit/customers.ts';
import { site, visitor } from './routes.ts';

/** A complaint that became a ticket, with its customer. */
export interface Complaint {
  id: string;
  number: number;
  /** The customer's side: the thread, opened by its secret. */
  thread: string;
  customer: Client;
  secret: string;
  /** Path of the ticket below /api, by number. */
  ticket: string;
}

/** Sends a complaint as a visitor's widget does. */
export async function complain(
  body: Record<string, unknown> = {},
  to: { siteId: string; siteKey: string } = site(),
  origin?: string,
): Promise<Complaint> {
  const id = crypto.randomUUID();
  const secret = newSecret();
  const from = origin ? visitor().as({ origin }) : visitor();
  const sent = await from.post(`/v1/sites/${to.siteKey}/responses`, {
    id,
    kind: 'complaint',
    comment: 'The parcel is late',
    threadSecret: secret,
    ...body,
  });
  if (sent.status !== 201) throw new Error(`complaining answered ${sent.status}: ${JSON.stringify(sent.body)}`);
  const { number } = sent.body.ticket;
  return {
    id,
    number,
    secret,
    thread: `/v1/threads/${id}`,
    customer: visitor().as({ bearer: secret, ...(origin && { origin }) }),
    ticket: `/api/sites/${to.siteId}/tickets/${number}`,
  };
}
