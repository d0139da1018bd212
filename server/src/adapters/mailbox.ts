import addressparser from 'nodemailer/lib/addressparser';
import { isEmail } from '@huiyin/shared/domain/contacts';

/** Who a mail is from. */
export interface Mailbox {
  /** Empty where only an address was given. */
  name: string;
  address: string;
}

/**
 * The one mailbox that a text names; null for several, a group, or none.
 * @example mailboxOf('"Shop, Inc." <care@shop.example>') // { name: 'Shop, Inc.', address: 'care@shop.example' }
 */
export function mailboxOf(text: string): Mailbox | null {
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) return null;
  const [{ name = '', address = '' } = {}, ...more] = addressparser(text);
  // The parser takes a second address without a comma for a part of the name.
  const isOne = name.split(/\s+/).every((word) => word === address || !isMailAddress(word));
  return more.length === 0 && isOne && isMailAddress(address) ? { name, address } : null;
}

/** Also one of this machine or its network, whose domain has no dot. */
function isMailAddress(s: string): boolean {
  const domain = s.slice(s.indexOf('@') + 1);
  return isEmail(domain.includes('.') ? s : `${s}.internal`);
}
