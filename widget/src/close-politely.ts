import { closeBy } from './views/panel.ts';
import type { Widget } from './widget.ts';

/** What of the page's own Escape closes. A browser without popovers knows the first alone. */
const ofPage = ':is(dialog:modal,[popover]:not([popover=manual]):popover-open)';

/**
 * Closes by Escape what came up by itself, of which the focus is in the page: the page hears its keys first, and what it has opened
 * over itself is closed first.
 */
export function closePolitely(widget: Widget): void {
  addEventListener('keydown', (e) => {
    const { open, polite } = widget.state;
    if (open && polite && !e.defaultPrevented && !document.querySelector(ofPage)) closeBy(e, widget);
  });
}
