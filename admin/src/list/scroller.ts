/** What scrolls an element, through every shadow: the nearest box that does, else the page. */
export function scrollerOf(element: Element): Element {
  for (let at = above(element); at; at = above(at))
    if (at instanceof Element && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return document.scrollingElement ?? document.documentElement;
}

const above = (node: Node): Node | null =>
  (node instanceof Element && node.assignedSlot) || node.parentNode || (node instanceof ShadowRoot ? node.host : null);

/** What tells that it scrolls: the page does by its window. */
export const scrollsOf = (scroller: Element): EventTarget =>
  scroller === document.scrollingElement ? window : scroller;

/** The part of the window in which it is seen, px. */
export function viewOf(scroller: Element): { readonly top: number; readonly height: number } {
  if (scroller === document.scrollingElement) return { top: 0, height: innerHeight };
  return { top: scroller.getBoundingClientRect().top, height: scroller.clientHeight };
}
