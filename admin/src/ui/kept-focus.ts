/** A thing with the focus in it, and what stood beside it. */
interface Level {
  readonly node: Node;
  readonly parent: Node;
  /** What stood behind it, then what stood before it, the nearest first. */
  readonly beside: readonly Element[];
}

/**
 * Keeps the focus where somebody works: when what has it goes or is disabled, as a row that is removed or a button that is done with, it
 * goes on to what stands next, else to the heading above it. The browser would give it to the page. Whoever moves it themselves, before or after, is
 * not disturbed. From now on until the returned function is called.
 */
export function keepFocus(): () => void {
  let levels: readonly Level[] = [];
  let within = new AbortController();
  const over = new AbortController();
  const { signal } = over;

  const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;
  const forget = (): void => {
    levels = [];
    observer.disconnect();
    within.abort();
  };
  const follow = (records: readonly MutationRecord[]): void => {
    const gone = new Set(records.flatMap(({ removedNodes }) => [...removedNodes]));
    if (isLost() && levels.some(({ node }) => gone.has(node))) goOn(levels);
    else levels = levelsOf(levels[0]?.node);
  };
  const observer = new MutationObserver(follow);

  const stand = (event: Event): void => {
    const [at] = event.composedPath() as Node[];
    if (at === levels[0]?.node) return;
    forget();
    levels = levelsOf(at);
    within = new AbortController();
    for (const root of new Set(levels.map(({ node }) => node.getRootNode()))) {
      observer.observe(root, { childList: true, subtree: true });
      // A focus that stays within a shadow is told within it alone.
      root.addEventListener('focusin', stand, within);
      root.addEventListener('focusout', leave, within);
    }
  };
  const leave = (): void => void setTimeout(left);
  /** Somebody left it, where nothing took it from them. */
  const left = (): void => {
    const [first] = levels;
    if (!first?.node.isConnected || !isLost()) return;
    if (isOutOfUse(first.node as Element)) goOn(levels);
    else forget();
  };

  addEventListener('focusin', stand, { signal });
  addEventListener('focusout', leave, { signal });
  signal.addEventListener('abort', forget);
  return () => over.abort();
}

/** From what has the focus up to the page, through every shadow. */
function levelsOf(node: Node | undefined): Level[] {
  const levels: Level[] = [];
  for (let at = node; at; at = above(at)) {
    const parent = at.parentNode;
    if (!parent || at === document.body) continue;
    const all = [...parent.children];
    const place = all.indexOf(at as Element);
    levels.push({ node: at, parent, beside: [...all.slice(place + 1), ...all.slice(0, place).reverse()] });
  }
  return levels;
}

const isOutOfUse = (element: Element): boolean => element.matches(':disabled') || !element.checkVisibility();

const above = (node: Node): Node | undefined => node.parentNode ?? (node instanceof ShadowRoot ? node.host : undefined);

/** What went may have been put elsewhere; else to what stood next, then next to what it stood in. */
function goOn(levels: readonly Level[]): void {
  const [first] = levels;
  const ways = levels.filter(({ parent }) => parent.isConnected);
  const nodes = [...(first?.node.isConnected ? [first.node as Element] : []), ...(ways[0]?.beside ?? [])];
  const next =
    nodes
      .filter(({ isConnected }) => isConnected)
      .map(focusableIn)
      .find(Boolean) ?? headingOf(ways);
  next?.focus({ preventScroll: next.matches('h1, h2, h3') });
}

const focusable = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"]';

/** The first that can have the focus, in all shadows. */
function focusableIn(element: Element): HTMLElement | undefined {
  if (element.matches(focusable) && element.checkVisibility()) return element as HTMLElement;
  const inner = [...(element.shadowRoot?.children ?? []), ...element.children];
  return inner.map(focusableIn).find(Boolean);
}

/** The nearest above. */
function headingOf(levels: readonly Level[]): HTMLElement | undefined {
  const found = levels
    .flatMap(({ parent }) => [...(parent as ParentNode).querySelectorAll<HTMLElement>('h1, h2, h3')].slice(0, 1))
    .find((heading) => heading.checkVisibility());
  if (found) found.tabIndex = -1;
  return found;
}
