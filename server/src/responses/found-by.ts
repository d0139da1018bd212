import type { Contact } from '@huiyin/shared/contract/response-fields';
import { choiceTerm } from '@huiyin/shared/domain/text/search-terms';
import { inArray } from 'drizzle-orm';
import type { Db } from '../base/db/db.ts';
import { leftOutOf, ofJson, type ResponseRow } from './prepare-response.ts';
import { responses } from './tables.ts';

/** What a complaint is found by beside its text. */
export interface FoundBy {
  /** A line each. */
  text: string;
  /** Terms of the index that stand for what was chosen, whatever it is called. */
  terms: readonly string[];
}

type Complaint = Pick<ResponseRow, 'category' | 'contact' | 'answers' | 'leftOut'>;

/**
 * Category, name, e-mail, phone and order number as they were sent, and the terms of category and wish. A contact that was left
 * out as none is among them: staff read it, and look for it.
 */
export function foundBy({ category, contact, answers, leftOut }: Complaint): FoundBy {
  const { name, email, phone } = ofJson<Contact>(contact) ?? {};
  const { order_number: order, wish } = ofJson<Record<string, unknown>>(answers) ?? {};
  const unreached = leftOutOf({ leftOut }).filter(({ field }) => /^contact\b/.test(field));
  const lines = [category, name, email, phone, order, ...unreached.map(({ value }) => value)];
  return {
    text: lines.filter((one) => (typeof one === 'string' && one !== '') || typeof one === 'number').join('\n'),
    terms: [
      ...(category === null ? [] : withThoseAbove(category).map((id) => choiceTerm('category', id))),
      ...(typeof wish === 'string' ? [choiceTerm('wish', wish)] : []),
    ],
  };
}

/** `delivery/late` is found by what `delivery` is called too. */
const withThoseAbove = (category: string): string[] => [...new Set([category.split('/', 1)[0]!, category])];

/** The same of stored answers, by their ids. @param as what of them is to be otherwise than it is stored */
export async function foundByOf(
  db: Db,
  ids: readonly string[],
  as: Partial<Pick<Complaint, 'category'>> = {},
): Promise<Map<string, FoundBy>> {
  const { id, category, contact, answers, leftOut } = responses;
  const columns = { id, category, contact, answers, leftOut };
  const rows =
    ids.length === 0
      ? []
      : await db.read
          .select(columns)
          .from(responses)
          .where(inArray(id, [...ids]));
  return new Map(rows.map((row) => [row.id, foundBy({ ...row, ...as })]));
}
