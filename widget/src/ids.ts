const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));
const hex = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');

/** A UUIDv7 (RFC 9562): 48 bits of Unix ms, then random. */
export function uuid7(now: number): string {
  const time = now.toString(16).padStart(12, '0');
  const rest = hex(random(10));
  const variant = 'ab89'[now % 4]!;
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-${variant}${rest.slice(3, 6)}-${rest.slice(8)}`;
}
