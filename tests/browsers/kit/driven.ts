/** A browser that is driven over a protocol, with one window of 1280 × 900 or so. */
export interface Driven extends AsyncDisposable {
  /** Name and version as it says them itself. */
  readonly version: string;
  goto(url: string): Promise<void>;
  evaluate<T, A extends unknown[]>(what: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Waits until an element is in sight that matches `selector` and holds `text`, in whatever shadow root. */
  seen(selector: string, text?: string): Promise<void>;
  /** Clicks the first such element, as soon as it is there. */
  press(selector: string, text?: string): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  /** Errors that nobody caught and errors on the console, on all pages so far. */
  faults(): Promise<string[]>;
}

/**
 * Where the first element is, in CSS pixels from the corner of the window, that is in sight, matches `selector`, and whose name or text
 * holds `text`; null while there is none that stands still. Runs in the page.
 */
export async function middle(selector: string, text: string): Promise<{ x: number; y: number } | null> {
  const within = (root: ParentNode): Element | null => {
    for (const element of root.querySelectorAll('*')) {
      const words = `${element.getAttribute('aria-label') ?? ''} ${element.textContent}`;
      if (element.matches(selector) && words.includes(text) && element.checkVisibility({ visibilityProperty: true }))
        return element;
      const inside = element.shadowRoot && within(element.shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  const found = within(document);
  if (!found) return null;
  found.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = found.getBoundingClientRect();
  for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
  const later = found.getBoundingClientRect();
  if (!found.isConnected || later.x !== x || later.y !== y) return null;
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}
