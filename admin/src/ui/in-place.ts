/**
 * Lets something grow above what is read, which stays where it is.
 * @param read something that is in sight before and after
 * @param grow resolves once it has grown
 */
export async function inPlace(read: Element, grow: () => Promise<unknown>): Promise<void> {
  const topOf = (): number => read.getBoundingClientRect().top;
  const before = topOf();
  await grow();
  scrollerOf(read).scrollTop += topOf() - before;
}

/** What scrolls an element, in whatever shadow root it stands. */
function scrollerOf(element: Element): Element {
  const above = element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
  if (!above) return document.scrollingElement ?? document.documentElement;
  return /auto|scroll/.test(getComputedStyle(above).overflowY) && above.scrollHeight > above.clientHeight
    ? above
    : scrollerOf(above);
}
