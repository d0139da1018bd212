import { standBeside } from './beside.ts';
import { startKeeper, type Keeper } from './keep/keeper.ts';
import { goOn } from './go-on.ts';
import { did } from './did.ts';
import { keepLarge } from './drawn.ts';
import { closePolitely } from './close-politely.ts';
import { guardFocus } from './guard-focus.ts';
import { guardSteps } from './guard-steps.ts';
import { tellNews } from './launcher.ts';
import { liftAboveKeyboard } from './lift.ts';
import { moreStyles } from './more-styles.ts';
import { sheet } from './sheet.ts';
import type { Widget } from './widget.ts';

export { did, tell } from './did.ts';
export { unread } from './reduce.ts';
export { drawn } from './drawn.ts';
export { after } from './views/after.ts';
export { aside } from './views/aside.ts';
export { control } from './views/control.ts';
export { threads } from './views/threads.ts';

/** What every mounted thing needs once its first view stands. */
export function dress(widget: Widget): void {
  const { env } = widget;
  env.root.adoptedStyleSheets.push(sheet(moreStyles));
  guardFocus();
  guardSteps(widget);
  liftAboveKeyboard(env.root);
  widget.set({ large: keepLarge() });
  // On a shared device there is another survey every minute, which is no panel.
  if (env.root.host.localName !== 'huiyin-widget') return;
  closePolitely(widget);
  for (const moved of ['scroll', 'resize'])
    addEventListener(moved, (e) => standBeside(widget, e), { capture: true, passive: true });
}

/** Makes what keeps and sends, and the mark of news on the launcher. */
export function keep(widget: Widget): Keeper {
  const keeper = startKeeper(
    widget.env,
    () => widget.state,
    (action) => {
      did(widget, action);
      tellNews(widget);
    },
  );
  goOn(widget);
  return keeper;
}
