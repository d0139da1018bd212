import { ApiProblem, isConflict } from './problem.ts';

/** Somebody else changed the same meanwhile; `now` is what there is. */
export class Conflict<V> extends ApiProblem {
  readonly now: V;

  constructor(now: V, { by }: Pick<ApiProblem, 'by'>) {
    super('conflict', 409, { by });
    this.now = now;
  }
}

/** Whether two values are the same JSON, in whatever order their names stand. */
export const isSame = (one: unknown, two: unknown): boolean =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(two));

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const names = Object.entries(value).toSorted(([one], [two]) => (one < two ? -1 : 1));
  return Object.fromEntries(names.map(([name, inner]) => [name, inOrder(inner)]));
}

/** How something is edited: by a call that takes the revision it was read at, and one that reads it again. */
interface Edited<V, C> {
  send(edit: C & { base: number }): Promise<V>;
  read(): Promise<V>;
}

/**
 * Sends what changes of something read before. Where others changed other parts meanwhile, or the same in the same way, both
 * stand; throws Conflict where they changed the same in another.
 */
export async function edit<V extends { revision: number }, C extends Partial<Record<keyof V, unknown>>>(
  before: V,
  change: C,
  { send, read }: Edited<V, C>,
): Promise<V> {
  try {
    return await send({ ...change, base: before.revision });
  } catch (error) {
    if (!isConflict(error)) throw error;
    const now = await read();
    const names = Object.keys(change) as (keyof V)[];
    const isThere = (name: keyof V): boolean => isSame(now[name], change[name]);
    if (names.every(isThere)) return now;
    const mayChange = (name: keyof V): boolean => isThere(name) || isSame(now[name], before[name]);
    if (!names.every(mayChange)) throw new Conflict(now, error);
    return send({ ...change, base: now.revision });
  }
}

/**
 * Sends something whole. Where others were first and made the same, theirs stands; throws Conflict where they made another.
 * @param isThere whether what is there now is what is sent
 */
export async function sendWhole<V>(
  { send, read }: { send(): Promise<V>; read(): Promise<V> },
  isThere: (now: V) => boolean,
): Promise<V> {
  try {
    return await send();
  } catch (error) {
    if (!isConflict(error)) throw error;
    const now = await read();
    if (isThere(now)) return now;
    throw new Conflict(now, error);
  }
}
