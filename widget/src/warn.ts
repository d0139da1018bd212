const said: Record<string, unknown> = {};

/** Says once what was wrong and ignored; the host page never sees an exception of ours. */
export function warn(what: string, value?: unknown): void {
  if (said[what]) return;
  said[what] = true;
  console.warn(`huiyin: ${what}`, value ?? '');
}
