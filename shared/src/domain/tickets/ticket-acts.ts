/** How many tickets one act is done to at most, and how long it can be undone. */
export const ticketActLimits = { tickets: 100, undoableHours: 24 } as const;
