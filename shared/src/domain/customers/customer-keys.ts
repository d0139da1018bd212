import { canonicalEmail } from '../contacts.ts';

/** By what a customer is known, the strongest first: the id a page signed, an e-mail address, a telephone number. Never by name. */
export const customerKeyKinds = ['signed_id', 'email', 'phone'] as const;

export interface CustomerKey {
  readonly kind: (typeof customerKeyKinds)[number];
  /** In one spelling. */
  readonly value: string;
}

/** Who somebody said they are; `signedId`: the id of a page, whose signature held. */
export interface Named {
  readonly signedId?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
}

/**
 * The keys of whoever said this, the strongest first: that one tells who they are, the others are a guess. What is no address and no
 * number is no key.
 * @example customerKeys({ email: 'Li@Shop.example' }) // [{ kind: 'email', value: 'li@shop.example' }]
 */
export function customerKeys({ signedId, email, phone }: Named): CustomerKey[] {
  const values = {
    signed_id: signedId || null,
    email: email ? canonicalEmail(email.trim()) : null,
    phone: phone ? canonicalPhone(phone) : null,
  };
  return customerKeyKinds.flatMap((kind) => (values[kind] === null ? [] : { kind, value: values[kind] }));
}

const fewestDigits = 7;

/** Digits alone, `+` in front of a number with its country; `00` means the same. Null for too few of them, or one alone: many write such. */
function canonicalPhone(phone: string): string | null {
  const ascii = phone.normalize('NFKC').trim();
  const digits = ascii.replaceAll(/\D/g, '');
  if (digits.length < fewestDigits || new Set(digits).size === 1) return null;
  if (ascii.startsWith('+')) return `+${digits}`;
  return digits.startsWith('00') ? `+${digits.slice(2)}` : digits;
}
