import { isEmail } from '@huiyin/shared/domain/contacts';
import { longestCustomerId, longestCustomerName, longestEmail, waveLimits } from '@huiyin/shared/domain/limits';
import { localePattern } from '@huiyin/shared/domain/patterns';
import type { ListedCustomer } from '../../api/population.ts';

type Field = 'id' | 'name' | 'tier' | 'language' | 'email';

/** By what a column is called, whatever its case; what says it best comes first. */
const columns: Readonly<Record<Field, readonly RegExp[]>> = {
  id: [
    /^(?:customer ?id|客户编?号|客戶編?號)$/,
    /^(?:customer|member(?: ?id)?|user ?id|uid|会员号|會員編?號|用户id|用戶id)$/,
    /^id$/,
  ],
  name: [/^(?:name|full name|customer name|姓名|客户姓名|客戶姓名|名称|名稱)$/],
  tier: [/^(?:tier|level|segment|plan|等级|等級|级别|級別|客户等级|客戶等級|会员等级|會員等級)$/],
  language: [/^(?:language|lang|locale|语言|語言)$/],
  email: [/^(?:e-?mail(?: address)?|邮箱|郵箱|电子邮箱|電子郵件)$/],
};
const fields = Object.keys(columns) as Field[];

/** Which column says what. */
export type CustomerColumns = Readonly<Partial<Record<Field, number>>> & { readonly id: number };

/** The columns of a table by their names; undefined where none says the ids. */
export function customerColumns(names: readonly string[]): CustomerColumns | undefined {
  const plain = names.map((name) => name.trim().toLowerCase().replaceAll('_', ' '));
  const found = fields.flatMap((field) => {
    const at = columns[field].map((called) => plain.findIndex((name) => called.test(name))).find((one) => one >= 0);
    return at === undefined ? [] : [[field, at] as const];
  });
  const all: Partial<Record<Field, number>> = Object.fromEntries(found);
  const { id } = all;
  return id === undefined ? undefined : { ...all, id };
}

/** The customer of a row, and how many of its fields did not fit and are left out. Undefined without an id that can be one. */
export function customerOf(
  cells: readonly string[],
  at: CustomerColumns,
): { readonly customer: ListedCustomer; readonly unfit: number } | undefined {
  const said = (field: Field, most: number): string | undefined => {
    const text = cells[at[field] ?? -1]?.trim();
    return text && text.length <= most && !/[\n\r]/.test(text) ? text : undefined;
  };
  const id = said('id', longestCustomerId);
  if (id === undefined) return undefined;
  const [name, tier] = [said('name', longestCustomerName), said('tier', waveLimits.segment)];
  const [language, email] = [said('language', 35)?.replaceAll('_', '-'), said('email', longestEmail)];
  const customer: ListedCustomer = {
    id,
    ...(name !== undefined && { name }),
    ...(tier !== undefined && { tier }),
    ...(language !== undefined && localePattern.test(language) && { language }),
    ...(email !== undefined && isEmail(email) && { email }),
  };
  return { customer, unfit: fields.filter((field) => cells[at[field] ?? -1]?.trim() && !(field in customer)).length };
}
