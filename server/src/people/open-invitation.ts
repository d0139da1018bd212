import { mostAheadMs } from '../base/most-ahead.ts';

/** How long an invitation can be accepted. */
export const validMs = 7 * 86_400_000;

/** In SQL: whether an invitation was neither accepted nor taken back; it may have expired. */
export const pending = 'accepted_at IS NULL AND revoked_at IS NULL';

/** In SQL: whether an invitation can be accepted; `from` and `to` as in `endsBetween`. */
export const openOf = (from: string, to: string): string =>
  `${pending} AND expires_at > ${from} AND expires_at <= ${to}`;

/** Between these an open invitation ends; later only by a clock that was ahead. */
export const endsBetween = (now: number): [number, number] => [now, now + validMs + mostAheadMs];
