/** A node that answers keys pressed inside it. */
export interface Keyed extends EventTarget {
  keys?: (e: KeyboardEvent) => void;
}

const hosts = new Map<EventTarget, (e: KeyboardEvent) => void>();

/**
 * Keys pressed inside a host of ours go to our own nodes, from the inside out, and no further: not to shortcuts of the page. Nor
 * does the page hear of a focus that came inside: a trap of its dialogs would take it away.
 */
function take(e: Event): void {
  const path = e.composedPath();
  const end = path.findIndex((node) => hosts.has(node));
  // On the launcher the page's own shortcuts still hold.
  if (end < 0 || !(path[0] as Element).closest('.huiyin')) return;
  e.stopImmediatePropagation();
  if (e.type !== 'keydown') return;
  hosts.get(path[end]!)!(e as KeyboardEvent);
  for (const node of path.slice(0, end) as Keyed[]) node.keys?.(e as KeyboardEvent);
}

/** Keeps the keys and the focus of a host from the page, as early as any listener can; `keys` hears them first. */
export function guardKeys(host: EventTarget, keys: (e: KeyboardEvent) => void): void {
  // Again for each host: a second time is none, and `document.open` took the first away.
  for (const type of ['keydown', 'keypress', 'keyup', 'focusin']) addEventListener(type, take, true);
  hosts.set(host, keys);
}

/** Whether a key belongs to an input method; Safari tells the last one by keyCode 229 only. */
export const isComposing = (e: KeyboardEvent): boolean => e.isComposing || e.keyCode === 229;
