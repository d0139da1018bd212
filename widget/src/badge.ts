import type { Env } from './env.ts';
import { unread, type State } from './state.ts';

/** Shows on the launcher how much news there is. */
export function showBadge({ button }: Env, label: string, state: State): void {
  const news = unread(state);
  const root = button.getRootNode() as ShadowRoot;
  let badge = button.querySelector('b');
  if (!badge && !news) return;
  if (!badge) {
    badge = document.createElement('b');
    button.append(badge);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(look);
    root.adoptedStyleSheets.push(sheet);
  }
  badge.hidden = !news;
  badge.textContent = String(news);
  button.ariaLabel = news ? `${label} (${state.later?.news(news) ?? news})` : label;
}

const look =
  'b{min-width:22px;padding:0 6px;box-sizing:border-box;border-radius:11px;font:600 13px/22px system-ui;text-align:center;background:#fff;color:#b3261e}b[hidden]{display:none}';
