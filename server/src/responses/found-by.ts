import type { Contact, LeftOut } from '@huiyin/shared/contract/responses';
import type { ResponseRow } from './prepare-response.ts';

/**
 * What a complaint is found by beside its text, a line each: category, name, e-mail, phone, order number. A contact that was left
 * out as none is among them: staff read it, and look for it.
 */
export function foundBy({
  category,
  contact,
  answers,
  leftOut,
}: Pick<ResponseRow, 'category' | 'contact' | 'answers' | 'leftOut'>): string {
  const { name, email, phone } = parsed<Contact>(contact) ?? {};
  const order = parsed<Record<string, unknown>>(answers)?.['order_number'];
  const unreached = (parsed<LeftOut[]>(leftOut) ?? []).filter(({ field }) => /^contact\b/.test(field));
  return [category, name, email, phone, order, ...unreached.map(({ value }) => value)]
    .filter((one) => (typeof one === 'string' && one !== '') || typeof one === 'number')
    .join('\n');
}

const parsed = <T>(json: string | null): T | null => (json === null ? null : (JSON.parse(json) as T));
