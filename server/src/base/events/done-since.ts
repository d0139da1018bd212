import type { EventType } from '@huiyin/shared/contract/events';

/**
 * In SQL: those of some things of site ?1 that somebody of staff, a program or a customer has done something to since they came to be by an event of
 * type `first`; `ids` selects them.
 */
export const doneSince = (first: EventType, ids: string): string =>
  `SELECT subject_id AS id FROM events WHERE +site_id = ?1 AND subject_id IN (${ids}) AND type <> '${first}' AND actor_kind <> 'system'`;
