/** How far Alt with an arrow moves what has the focus: -1 up, 1 down; 0 where something else was pressed. */
export function stepOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): -1 | 0 | 1 {
  if (!altKey || ctrlKey || metaKey || shiftKey) return 0;
  return key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
}

/** The list with one of its items a step further up (-1) or down (1); the same list when there is no room, or none at that place. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const to = index + by;
  if (!(index in list && to in list)) return [...list];
  const [item] = list.slice(index, index + 1) as [T];
  return list.toSpliced(index, 1).toSpliced(to, 0, item);
}
