import type { Contact } from '@huiyin/shared/contract/response-fields';
import { inArray } from 'drizzle-orm';
import type { Db } from '../base/db/db.ts';
import { responses } from './tables.ts';

/** Who an answer says it is of; `signedId`: by the page, with a signature that held. */
export interface NamedAnswer {
  id: string;
  siteId: string;
  /** ms UTC */
  occurredAt: number;
  signedId: string | null;
  name?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
}

/** Of answers by their ids, those that say so. */
export async function namedIn(db: Db, ids: readonly string[]): Promise<Map<string, NamedAnswer>> {
  if (ids.length === 0) return new Map();
  const { id, siteId, occurredAt, customer, contact } = responses;
  const rows = await db.read
    .select({ id, siteId, occurredAt, signedId: customer, contact })
    .from(responses)
    .where(inArray(id, [...ids]));
  return new Map(
    rows.map(({ contact: said, ...row }) => {
      const { name, email, phone } = (said ? JSON.parse(said) : {}) as Partial<Contact>;
      return [row.id, { ...row, name, email, phone }];
    }),
  );
}
