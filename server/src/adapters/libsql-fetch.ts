import { Unreachable } from '../base/db/unreachable.ts';

const longestCallMs = 15_000;

/** `fetch` to a libSQL server; one that is not there, or stands still, is given up on, and whoever asked may come again. */
export async function fetchInTime(request: Request): Promise<Response> {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(longestCallMs) });
  } catch (error) {
    throw new Unreachable(error);
  }
}
