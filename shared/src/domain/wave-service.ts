import { sha256 } from './sha256.ts';
import type { Day } from './time/days.ts';

const digits = 24;
const written = /^wave:\d{4}-\d\d-\d\d:[0-9a-f]{24}$/;

/**
 * The service of an invitation that a wave makes: the round, by its first day, and what tells its customer apart, so that each has one a round.
 * @example waveService('2026-10-01', 'u1') // 'wave:2026-10-01:…', always the same
 */
export const waveService = (period: Day, customer: string): string =>
  `wave:${period}:${sha256(customer).slice(0, digits)}`;

/** Whether a service is a round of a wave, which means nothing to its customer. */
export const isOfWave = (service: string): boolean => written.test(service);
