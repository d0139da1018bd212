import type { Env } from './env.ts';
import { Widget } from './widget.ts';

const widgets = new WeakMap<Env, Widget>();

/** Called by the loader: `open` for a press of the launcher, else only to watch what is kept. */
export function run(env: Env, open: boolean): void {
  let widget = widgets.get(env);
  if (!widget) widgets.set(env, (widget = new Widget(env)));
  if (open) widget.toggle();
  else widget.act(() => {});
}
