import { isEmail } from '@huiyin/shared/domain/contacts';
import { staffLimits } from '@huiyin/shared/domain/limits';
import { account } from '@huiyin/shared/i18n/admin/account';
import { bookOf } from '../language/language.ts';

/** What was typed into a form, by field name; files do not occur. */
export function entries(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}

/** The first thing wrong with an address, in words; empty when it is right. */
export function emailFault(email: string): string {
  const words = bookOf(account);
  if (!email.trim()) return words.missing;
  return isEmail(email.trim()) ? '' : words.emailWrong;
}

/** What is wrong with the length of a new password; no field cuts one, since what is cut is another password. */
export function passwordFault(password: string): string {
  const { least, most } = staffLimits.password;
  const words = bookOf(account);
  if (password.length < least) return words.passwordShort(least);
  return password.length > most ? words.passwordLong(most) : '';
}

export const missingFault = (value: string): string => (value.trim() ? '' : bookOf(account).missing);
