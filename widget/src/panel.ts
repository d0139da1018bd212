import type { Env } from './env.ts';
import { mountPanel } from './huiyin-panel.ts';
import type { Widget } from './widget.ts';

/**
 * Called by the loader and the asking engine. `press`: the launcher or the page's own button was pressed, which also closes: its turn,
 * below 0; from a loader of an earlier release something else, and it is now. Left out, all is made ready.
 */
export function run(env: Env, press?: number): Widget {
  const { root, calls } = env;
  // Where the loader had to begin anew, with the same calls, what was begun goes on.
  const widget = (env.widget ??= calls.widget = mountPanel(env, calls.widget));
  // By this sign the loader says that this did not come.
  const name = root.querySelector(':host>button')?.firstChild;
  if (name) name.textContent = name.textContent!.replace('↻ ', '');
  // Nobody closes what they do not see yet: they press once more because nothing came.
  const isSeen = root.querySelector('.panel:not([hidden])');
  const turn = press! < 0 ? -press! : undefined;
  if (!press) void widget.load();
  else if (widget.state.open && isSeen) widget.close(turn);
  else widget.open(turn);
  return widget;
}
