import type { CDPSession, Page } from 'playwright-core';

/** Listens to a page as a screen reader does: where the focus went, and what live regions said by themselves. */
export interface Reader {
  /** All so far: `focus: …` and `live: …` in their order. */
  said(): Promise<string[]>;
  /** Forgets what was said. */
  forget(): Promise<void>;
}

/** Containers a screen reader names when the focus enters them. */
const named = /^(dialog|radiogroup|group|log|form|alertdialog)$/;

interface AxValue {
  value?: unknown;
}
interface AxNode {
  nodeId: string;
  parentId?: string;
  role?: AxValue;
  name?: AxValue;
  description?: AxValue;
  properties?: { name: string; value: AxValue }[];
}

/** What the accessibility tree says of one node with what it stands in, outermost first; nothing when it is not in the tree. */
async function spoken(cdp: CDPSession, objectId: string): Promise<string[]> {
  const { nodes } = (await cdp.send('Accessibility.getPartialAXTree', { objectId, fetchRelatives: true })) as {
    nodes: AxNode[];
  };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const way: string[] = [];
  for (let at: AxNode | undefined = nodes[0]; at; at = at.parentId ? byId.get(at.parentId) : undefined) {
    const role = `${at.role?.value as string}`;
    if (at === nodes[0] || (named.test(role) && at.name?.value)) way.unshift(said(at, role));
  }
  return nodes[0]?.role?.value === 'none' ? [] : [way.join(' > ')];
}

function said({ name, description, properties = [] }: AxNode, role: string): string {
  const of = (what: string): unknown => properties.find((p) => p.name === what)?.value.value;
  const checked = of('checked');
  const states = [
    role === 'radio' || role === 'checkbox' ? (checked === 'true' ? 'checked' : 'not checked') : '',
    of('pressed') === 'true' ? 'pressed' : '',
    of('invalid') === 'true' ? 'invalid' : '',
    description?.value ? `described as "${description.value as string}"` : '',
  ];
  return [`${role} "${(name?.value as string) ?? ''}"`, ...states.filter(Boolean)].join(', ');
}

/** Begins to listen; to be called before the page is opened. */
export async function listenTo(page: Page): Promise<Reader> {
  const cdp = await page.context().newCDPSession(page);
  await page.addInitScript(hearLiveRegions);
  return {
    async said() {
      const { length } = await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
      const lines: string[] = [];
      for (let i = 0; i < length; i++) {
        const { result } = await cdp.send('Runtime.evaluate', { expression: `heard[${i}]` });
        if (result.type === 'string') lines.push(`live: ${result.value as string}`);
        // What has gone by now is passed over.
        else if (result.objectId) lines.push(...(await spoken(cdp, result.objectId)).map((line) => `focus: ${line}`));
      }
      return lines;
    },
    forget: () => page.evaluate(() => void ((window as unknown as { heard: unknown[] }).heard.length = 0)),
  };
}

/**
 * Runs in the page. A status says itself when its text changes; not when it comes into the page, or into sight, with its text,
 * which most screen readers pass over in silence. An alert says itself then too. A log says what is added at its end.
 */
function hearLiveRegions(): void {
  const heard: (string | Element)[] = [];
  Object.assign(window, { heard });
  const roots = new Set<ParentNode>([document]);
  const known = new Map<Element, string[] | undefined>();
  const clean = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
  const textsOf = (region: Element): string[] | undefined => {
    if (!region.checkVisibility()) return undefined;
    const parts = region.getAttribute('role') === 'log' ? [...region.querySelectorAll('li')] : [region];
    return parts.map((part) => clean((part as HTMLElement).innerText));
  };
  const sweep = (): void => {
    for (const root of roots)
      for (const region of root.querySelectorAll('[role=status],[role=alert],[role=log],[aria-live]')) {
        const before = known.get(region);
        const now = textsOf(region);
        known.set(region, now);
        const fresh = (now ?? []).filter((text) => text && !before?.includes(text));
        if (before || region.getAttribute('role') === 'alert') heard.push(...fresh);
      }
  };
  const observe = (root: ParentNode): void => {
    roots.add(root);
    new MutationObserver(sweep).observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  };
  observe(document);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    observe(root);
    root.addEventListener('focus', ({ target }) => void heard.push(target as Element), true);
    return root;
  };
}
