/** Snoozes of one person on a site: how long one lasts at most, and how many there are at once. */
export const snoozeLimits = { days: 366, tickets: 1_000 } as const;
