import type { Keyed } from './keys.ts';

/**
 * A trap of the page's dialogs takes away what goes outside of them: by whichever event it hears of the focus, by forbidding a
 * press its focus, and by swallowing clicks. It hears nothing of those inside our host, and of a focus that came to us only that it
 * left. What it has swallowed all the same is done again, where the page does not hear it.
 */
function guard(e: Event): void {
  const path = e.composedPath() as Keyed[];
  const [from] = path;
  const goesTo = (e as FocusEvent).relatedTarget as Keyed | null;
  if (!path.some((node) => node.keys && node.shadowRoot)) {
    if (e.type !== 'focusout' || !goesTo?.keys) return;
    e.stopImmediatePropagation();
    from!.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
  } else if (e.type === 'click') rescue(e, from!);
  else if (e.type !== 'focusout') {
    e.stopImmediatePropagation();
    if (e.type === 'focus') from!.dispatchEvent(new FocusEvent('focus'));
  }
}

/** Clicks once more where the first did not arrive. */
function rescue(click: Event, from: Element): void {
  let arrived = false;
  from.getRootNode().addEventListener('click', () => (arrived = true), { capture: true, once: true });
  setTimeout(() => {
    const swallowed = !arrived && click.defaultPrevented;
    if (swallowed) from.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  });
}

/** Keeps traps of the page from what is ours, as early as any listener can. */
export function guardFocus(): void {
  // A second time is none, and `document.open` takes the first away.
  for (const type of ['focus', 'focusout', 'mousedown', 'touchstart', 'click']) addEventListener(type, guard, true);
}
