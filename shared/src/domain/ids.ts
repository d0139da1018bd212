const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether `s` is a UUID of RFC 9562 in lower case, the only spelling we store, so that one id has one text. */
export function isUuid(s: string): boolean {
  return uuid.test(s);
}

/**
 * A UUID of version 7 (RFC 9562 §5.7) from a time and 10 random bytes.
 * @param ms ms UTC, 0 to 2^48 - 1
 * @param random 10 bytes from a cryptographic source; 74 of their 80 bits are used
 * @throws RangeError for a time out of range or fewer bytes
 * @example uuidV7(0x017f22e279b0, crypto.getRandomValues(new Uint8Array(10))) // '017f22e2-79b0-7…'
 */
export function uuidV7(ms: number, random: Uint8Array): string {
  if (!Number.isInteger(ms) || ms < 0 || ms >= 2 ** 48) throw new RangeError(`time out of range: ${ms}`);
  if (random.length < 10) throw new RangeError('10 random bytes are needed');
  let hex = ms.toString(16).padStart(12, '0');
  for (let i = 0; i < 10; i++) hex += random[i]!.toString(16).padStart(2, '0');
  return withVersion(hex, '7');
}

/**
 * A UUID of version 8 (RFC 9562 §5.8) that is always the same for the same hash: 122 bits of it. Import uses it so that
 * a row imported twice has one id.
 * @param hex at least 32 hexadecimal digits of a SHA-256 in lower case
 * @throws RangeError for anything else
 */
export function uuidFromHash(hex: string): string {
  if (!/^[0-9a-f]{32,}$/.test(hex)) throw new RangeError('not a hash in lower-case hexadecimal');
  return withVersion(hex, '8');
}

/** The first 32 digits as a UUID, with version and variant written over their places. */
function withVersion(hex: string, version: string): string {
  const variant = ((parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${version}${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
