/** A moment in ms UTC as it goes over the wire. */
export const iso = (ms: number): string => new Date(ms).toISOString();
