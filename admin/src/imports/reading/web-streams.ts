/** What Node calls `node:stream/web`, for csv-parse: a browser has it anyway. */
export const { TransformStream, CountQueuingStrategy } = globalThis;
