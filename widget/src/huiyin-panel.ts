import type { Env } from './env.ts';
import { focusPlace, mount } from './mount.ts';
import { base, frame } from './styles.ts';
import { panel } from './views/panel.ts';
import type { Widget } from './widget.ts';

/**
 * `<huiyin-widget>`: the launcher, drawn by the loader, and the panel it opens.
 * @fires huiyin:open - the panel has opened
 * @fires huiyin:close - the panel has closed
 * @fires huiyin:answer - `{survey, kind, score}`: an answer has left
 * @fires huiyin:complaint - `{number}`: a complaint has its ticket
 * @cssproperty --huiyin-accent - `#rrggbb`; the text on it is chosen to be readable
 * @cssproperty --huiyin-radius - of panel and fields
 * @cssproperty --huiyin-font - font family
 * @cssproperty --huiyin-surface - behind everything
 * @cssproperty --huiyin-raised - behind what stands out
 * @cssproperty --huiyin-line - lines between things
 * @cssproperty --huiyin-text - text
 * @cssproperty --huiyin-muted - text that may be overlooked
 * @csspart panel - the whole panel
 * @csspart head - its first line
 * @csspart title - name of the site
 * @csspart question - what is asked
 * @csspart scale - the points together
 * @csspart point - one point
 * @csspart button - a button that acts
 * @csspart field - a field to write in
 * @csspart choice - a choice
 * @csspart message - a message of a conversation
 */
export function mountPanel(env: Env, before?: Widget): Widget {
  let { button } = env;
  const widget = mount(env, {
    sheets: [base, frame],
    // The page's own button, once it was pressed, or the launcher.
    template: (widget) =>
      panel({ ...widget.state, name: (env.button.firstChild ?? env.button).textContent!.trim() }, widget),
    updated(widget, before) {
      const { state } = widget;
      // Another one of the page's may have been pressed: the panel is no longer that one's.
      if (button !== env.button) button.ariaExpanded = 'false';
      ({ button } = env);
      button.ariaHasPopup = 'dialog';
      button.ariaExpanded = String(state.open);
      if (state.open !== before.open || !before.config) setTimeout(() => settle(widget));
    },
  });
  env.back = () => settle(widget, document.activeElement === document.body);
  if (before) widget.goOn(before);
  return widget;
}

/** In a task of its own: the top layer and the focus wait for the layout, and a live region speaks of nothing but changes. */
function settle(widget: Widget, focus = true): void {
  const { state, env } = widget;
  const panel = env.root.querySelector<HTMLElement>('.panel');
  if (!panel?.isConnected) return;
  // Where there is no top layer, `position: fixed` has to do.
  panel.togglePopover?.(state.open);
  if (!state.open) return;
  if (state.polite) widget.set({ polite: 'told' });
  else if (focus) focusPlace(env.root);
}
