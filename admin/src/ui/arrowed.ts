/** Which of a list is chosen after a key: the next or the one before, round at both ends; `chosen` -1 for none, undefined for what is no such key. */
export function arrowed(chosen: number, key: string, length: number): number | undefined {
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
  const from = chosen < 0 && key === 'ArrowUp' ? 0 : chosen;
  return (from + (key === 'ArrowDown' ? 1 : -1) + length) % Math.max(length, 1);
}
