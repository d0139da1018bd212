const minuteMs = 60_000;

/**
 * When the first reply to a ticket is due, ms UTC, on the calendar clock.
 * @param openedAt ms UTC
 * @param targetMinutes the site's first-reply target in minutes
 * @example firstReplyDueAt(0, 60) // 3600000
 */
export function firstReplyDueAt(openedAt: number, targetMinutes: number): number {
  return openedAt + targetMinutes * minuteMs;
}

/** How much time is left until a due time, ms; negative by how much it is overdue. Both arguments are ms UTC. */
export function timeLeft(dueAt: number, now: number): number {
  return dueAt - now;
}

/** Whether a due time has passed; at the very instant it has not. Both arguments are ms UTC. */
export function isOverdue(dueAt: number, now: number): boolean {
  return timeLeft(dueAt, now) < 0;
}
