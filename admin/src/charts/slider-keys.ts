const page = 7;

/** Where a key leads to on a slider from 0 to `last`; undefined for keys that lead nowhere. */
export function destination(key: string, from: number, last: number): number | undefined {
  const to = {
    ArrowLeft: from - 1,
    ArrowDown: from - 1,
    ArrowRight: from + 1,
    ArrowUp: from + 1,
    PageDown: from - page,
    PageUp: from + page,
    Home: 0,
    End: last,
  }[key];
  return to === undefined ? undefined : Math.min(Math.max(to, 0), last);
}
