const longest = 200;

/** A value as it is told where it is at fault: the beginning of it, fit for any place. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.slice(0, longest).toWellFormed().replaceAll('\0', '');
}
