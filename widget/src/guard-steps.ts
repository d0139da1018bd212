import { stepOf } from './mount.ts';
import type { Widget } from './widget.ts';

/**
 * Presses nothing where a click belongs to one that was begun before what stands there now: the second of a double click would press
 * what took the place of the first.
 */
export function guardSteps(widget: Widget): void {
  let begun = '';
  widget.env.root.addEventListener(
    'click',
    (e) => {
      const { state } = widget;
      const shown = `${state.open} ${state.place} ${stepOf(state)}`;
      if ((e as MouseEvent).detail < 2) begun = shown;
      else if (begun !== shown) {
        e.preventDefault();
        e.stopPropagation();
      }
    },
    true,
  );
}
