import type { EventType } from '@huiyin/shared/contract/events';

/**
 * In SQL: those of some things of site ?1 that somebody of staff, a program or a customer has done something to, beside events of some types, by
 * which they came to be; `ids` selects them.
 */
export const doneSince = (beside: readonly EventType[], ids: string): string =>
  `SELECT subject_id AS id FROM events WHERE +site_id = ?1 AND subject_id IN (${ids}) AND type NOT IN (${beside.map((type) => `'${type}'`).join(', ')})
 AND actor_kind <> 'system'`;
