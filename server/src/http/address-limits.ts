import type { Settings } from '../base/deps.ts';
import { createRateLimit } from './rate-limit.ts';

/** What one address may ask of the public routes in a minute. Each throws Problem('rate_limited'). */
export interface AddressLimits {
  /** A call of any kind. */
  request(address: string): void;
  /** An answer, a message or a picture: what is stored. */
  answer(address: string): void;
  /** The bytes of a body. */
  bytes(address: string, n: number): void;
}

export function createAddressLimits(limits: Settings['limits'], now: () => number): AddressLimits {
  const requests = createRateLimit(limits.perAddress);
  const answers = createRateLimit(limits.answersPerAddress);
  const bytes = createRateLimit(limits.bytesPerAddress);
  return {
    request: (address) => requests.take(address, now()),
    answer: (address) => answers.take(address, now()),
    bytes: (address, n) => bytes.take(address, now(), n),
  };
}
