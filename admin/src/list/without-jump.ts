import { scrollerOf } from './scroller.ts';

/**
 * Lets something grow above what is read, which stays where it is.
 * @param read something that is in sight before and after
 * @param grow resolves once it has grown
 */
export async function withoutJump(read: Element, grow: () => Promise<unknown>): Promise<void> {
  const topOf = (): number => read.getBoundingClientRect().top;
  const before = topOf();
  await grow();
  scrollerOf(read).scrollTop += topOf() - before;
}
