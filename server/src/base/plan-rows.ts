/** A row of a site that is there for good, by its id. */
interface Row {
  id: string;
  /** ms UTC; null while it is offered. */
  retiredAt: number | null;
}

/** What becomes of rows that are changed all together. */
interface RowsPlan<R> {
  /** Those that are wanted, each with the row it was, if any, and whether it stays the same. */
  kept: { row: R; old: R | undefined; isSame: boolean }[];
  /** Those that retire now. */
  left: R[];
  /** Their ids, by what happens. */
  made: string[];
  retired: string[];
  back: string[];
}

/** From the rows there are to those that are wanted: what is left out retires, and what is named again comes back. What was retired before stays so. */
export function planRows<R extends Row>(
  before: readonly R[],
  wanted: readonly R[],
  isSame: (old: R, row: R) => boolean,
): RowsPlan<R> {
  const was = new Map(before.map((row) => [row.id, row]));
  const named = new Set(wanted.map(({ id }) => id));
  const kept = wanted.map((row) => {
    const old = was.get(row.id);
    return { row, old, isSame: old !== undefined && isSame(old, row) };
  });
  const left = before.filter(({ id, retiredAt }) => retiredAt === null && !named.has(id));
  return {
    kept,
    left,
    made: kept.filter(({ old }) => !old).map(({ row }) => row.id),
    retired: left.map(({ id }) => id),
    back: kept.filter(({ old }) => typeof old?.retiredAt === 'number').map(({ row }) => row.id),
  };
}
