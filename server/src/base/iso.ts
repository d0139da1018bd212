/** A moment in ms UTC as it goes over the wire. */
export const iso = (ms: number): string => new Date(ms).toISOString();

/** The same of a moment there may not be. */
export const isoOrNull = (ms: number | null): string | null => (ms === null ? null : iso(ms));
