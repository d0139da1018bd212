import type { Widget } from './widget.ts';

/**
 * An open panel stands at the page's own button, in its corner where that is not in sight. Where the button goes while somebody is in
 * the panel, as with its menu, nothing moves under their finger; with what is scrolled or resized, it follows.
 */
export function standBeside({ env, state }: Widget, moved?: unknown): void {
  const { root, button } = env;
  const panel = root.querySelector<HTMLElement>('.panel');
  if (!panel || button.getRootNode() === root) return;
  const { style } = panel;
  const spot = state.open && spotAt(button, panel.offsetWidth);
  if (!spot && state.open && !moved && style.inset) return;
  [style.zoom, style.inset, style.maxHeight] = spot || ['', '', ''];
}

/**
 * Zoom, inset and greatest height below a button, or above where there is more room: in the pixels of the window, also where a page
 * zooms. Undefined where the button is not in sight, or has too little room.
 */
function spotAt(
  button: HTMLElement & { currentCSSZoom?: number },
  width: number,
): [zoom: string, inset: string, maxHeight: string] | undefined {
  const { top, bottom, left, right } = button.getBoundingClientRect();
  const below = innerHeight - bottom;
  const room = Math.max(top, below);
  const isIn = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  if (innerWidth <= 480 || room <= 300 || !isIn || !button.checkVisibility({ visibilityProperty: true })) return;
  const x = Math.max(8, Math.min(left, innerWidth - width - 8));
  const y = below > top ? `${bottom + 8}px auto auto` : `auto auto ${innerHeight - top + 8}px`;
  return [`${1 / (button.currentCSSZoom ?? 1)}`, `${y} ${x}px`, `${room - 24}px`];
}
