const hourMs = 3_600_000;

/** Ways in which a ticket that needs a reply waits: its time has passed, passes within the hour, or it was over before. */
export const waits = ['overdue', 'due_within_hour', 'reopened'] as const;
export type Wait = (typeof waits)[number];

/** From when to when a reply is due for a ticket that waits so at a moment, both included, in ms UTC. Due at this very moment is not overdue yet. */
export const dueBetween: Readonly<Record<Exclude<Wait, 'reopened'>, (now: number) => readonly [number, number]>> = {
  overdue: (now) => [0, now - 1],
  due_within_hour: (now) => [now, now + hourMs],
};
