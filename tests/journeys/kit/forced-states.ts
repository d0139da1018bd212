import type { Page } from 'playwright-core';

/** What a control can be at the moment, as DevTools force it; first as it is, for which nothing is forced. */
const forcedStates = {
  usual: [],
  hover: ['hover'],
  focus: ['focus', 'focus-visible', 'focus-within'],
  active: ['hover', 'active'],
} as const;

type ForcedState = keyof typeof forcedStates;

interface DomNode {
  nodeId: number;
  nodeType: number;
  localName: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
  contentDocument?: DomNode;
}

const controls = /^(a|button|input|label|select|summary|textarea)$/;

/** The controls in a tree, and the elements they stand in or that stand in them, also by a slot. */
function forced({ nodeId, localName, children = [], shadowRoots = [] }: DomNode, isWithin = false): number[] {
  const isControl = controls.test(localName);
  const inside = shadowRoots.flatMap((root) => forced(root, isWithin || isControl));
  const hasControl = isWithin || isControl || inside.length > 0;
  const found = [...inside, ...children.flatMap((child) => forced(child, hasControl))];
  const isAround = shadowRoots.length > 0 && (isWithin || found.length > 0);
  return isControl || isAround ? [nodeId, ...found] : found;
}

/**
 * Calls `look` while all controls of the page, those in shadow roots too, are each in one state after the other.
 * @example await inEachState(page, async (state) => void found.push(...(await faults(page, state))));
 */
export async function inEachState(page: Page, look: (state: ForcedState) => Promise<void>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const nodes = forced(root as DomNode);
  for (const [state, classes] of Object.entries(forcedStates)) {
    const force = (nodeId: number): Promise<unknown> =>
      session.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: [...classes] });
    if (classes.length > 0) await Promise.all(nodes.map(force));
    await look(state as ForcedState);
  }
  await session.detach();
}
