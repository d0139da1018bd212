const said = new Set<string>();

/** Says once what was wrong and ignored; the host page never sees an exception of ours. */
export function warn(what: string, value?: unknown): void {
  if (said.has(what)) return;
  said.add(what);
  console.warn(`huiyin: ${what}`, value ?? '');
}
