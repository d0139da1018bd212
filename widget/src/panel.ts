import type { Env } from './env.ts';
import { mountPanel } from './huiyin-panel.ts';
import type { Widget } from './widget.ts';

/** The newest first. */
const widgets: Widget[] = [];

/**
 * Called by the loader and the asking engine. `open`: a press of the launcher or the page's own button, which also
 * closes; the slug of a survey to open there; false to close; left out, all is made ready. `polite`: it comes up by
 * itself, so the focus stays with the page.
 */
export const run = (env: Env, open?: unknown, polite?: boolean): Widget => (env.panel ??= show)(env, open, polite);

function show(env: Env, open?: unknown, polite?: boolean): Widget {
  let widget = widgets.find((one) => one.env === env);
  if (!widget) {
    // Where the loader had to begin anew, with the same calls, what was begun goes on.
    const before = widgets.find((one) => one.env.calls === env.calls);
    widgets.unshift((widget = mountPanel(env, before)));
  }
  // By this sign the loader says that this did not come.
  const name = env.root.querySelector(':host>button')?.firstChild;
  if (name) name.textContent = name.textContent!.replace('↻ ', '');
  const place = typeof open === 'string' ? open : undefined;
  // Nobody closes what they do not see yet: they press once more because nothing came.
  const isSeen = env.root.querySelector('.panel:not([hidden])');
  if (open === false || (open && !place && widget.state.open && isSeen)) widget.close();
  else if (open) widget.open(place, polite);
  else void widget.load();
  return widget;
}
