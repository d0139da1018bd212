import { realm } from './natives.ts';

const random = (bytes: number): string =>
  [...realm().crypto.getRandomValues(new Uint8Array(bytes))].map((b) => b.toString(16).padStart(2, '0')).join('');

/** A UUIDv7 (RFC 9562): 48 bits of Unix ms, then random. */
export const uuid7 = (now: number): string =>
  `${now.toString(16).padStart(12, '0')}7${random(9)}`.replace(/^(.{8})(.{4})(.{4})(.{3})/, '$1-$2-$3-8$4-');

/** The key of a thread: 256 random bits in hexadecimal. */
export const newSecret = (): string => random(32);
