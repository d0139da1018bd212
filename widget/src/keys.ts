/** A node that answers keys pressed inside it; one with a root of its own keeps them from the page. */
export interface Keyed extends Element {
  keys?: (e: KeyboardEvent) => void;
}

/**
 * Keys pressed inside a host of ours go to our own nodes, from the inside out, and no further: not to shortcuts of the page. Nor
 * does the page hear of a focus that came inside: a trap of its dialogs would take it away.
 */
function take(e: Event): void {
  const path = e.composedPath() as Keyed[];
  const end = path.findIndex((node) => node.keys && node.shadowRoot);
  if (end < 0) return;
  const { repeat, key } = e as KeyboardEvent;
  // Under a key that is held the focus may have come here from elsewhere: that presses nothing.
  if (repeat && /^(Enter| )$/.test(key) && path[0]!.matches('button,a')) e.preventDefault();
  // On the launcher the page's own shortcuts still hold.
  if (!path[0]!.closest('.huiyin')) return;
  e.stopImmediatePropagation();
  if (e.type === 'keydown') for (const node of [path[end]!, ...path.slice(0, end)]) node.keys?.(e as KeyboardEvent);
}

/** Keeps the keys and the focus of a host from the page, as early as any listener can; `keys` hears them first. */
export function guardKeys(host: Keyed, keys: (e: KeyboardEvent) => void): void {
  // Again for each host: a second time is none, and `document.open` took the first away.
  for (const type of ['keydown', 'keypress', 'keyup', 'focusin']) addEventListener(type, take, true);
  host.keys = keys;
}

/** Whether a key belongs to an input method; Safari tells the last one by keyCode 229 only. */
export const isComposing = (e: KeyboardEvent): boolean => e.isComposing || e.keyCode === 229;
