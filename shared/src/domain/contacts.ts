import { longestEmail, longestPhone } from './limits.ts';

const maximumLocalPart = 64;

// Unquoted local part, also in other scripts: no space, control, bracket, quote, comma, colon, semicolon, at or backslash.
const localPart = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]+$/u;
const domainLabel = /^[\p{L}\p{M}\p{N}-]{1,63}$/u;

/**
 * Whether `s` is one plain e-mail address of at most 254 characters: no list, group, comment, display name,
 * quoted part, address literal or control character, and a domain with a dot. Time is linear in the 254 characters.
 * @example isEmail('a@shop.example, b@evil.example') // false
 */
export function isEmail(s: string): boolean {
  if (s.length > longestEmail) return false;
  const at = s.indexOf('@');
  return isLocalPart(s.slice(0, Math.max(at, 0))) && isDomain(s.slice(at + 1));
}

function isLocalPart(part: string): boolean {
  if (part.length > maximumLocalPart || !localPart.test(part)) return false;
  return !part.startsWith('.') && !part.endsWith('.') && !part.includes('..');
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  return (
    labels.length > 1 &&
    !/^\d+$/.test(labels.at(-1)!) &&
    labels.every((label) => domainLabel.test(label) && !label.startsWith('-') && !label.endsWith('-'))
  );
}

/**
 * The one spelling of an address, by which people are known: NFC, lower case, the domain in ASCII as browsers and DNS
 * write it (UTS 46). Null for what is no address.
 * @example canonicalEmail('王@例子.公司') // '王@xn--fsqu00a.xn--55qx5d'
 */
export function canonicalEmail(s: string): string | null {
  if (!isEmail(s)) return null;
  const [local = '', domain = ''] = s.normalize('NFC').toLowerCase().split('@');
  const url = `http://${domain}`;
  return URL.canParse(url) ? `${local}@${new URL(url).hostname}` : null;
}

/**
 * Whether `s` can be a telephone number: 5 to 15 digits (E.164) in at most 32 characters, an optional leading `+`,
 * and spaces, dots, hyphens, slashes or parentheses between.
 * @example isPhone('+86 138-0013-8000') // true
 */
export function isPhone(s: string): boolean {
  if (s.length > longestPhone || !/^\+?[0-9 ()./-]+$/.test(s)) return false;
  const digits = s.replace(/[^0-9]/g, '').length;
  return digits >= 5 && digits <= 15;
}
