import type { Env } from './env.ts';
import { unread, type State } from './state.ts';
import { isColor, textOn } from './theme.ts';

/** Shows on the launcher what the panel knows: open or not, the site's colour and side, and how much news there is. */
export function showLauncher({ button, root, label, accent, position }: Env, state: State): void {
  const { theme } = state.config ?? {};
  const { style } = root.host as HTMLElement;
  const color = accent ?? theme?.accent;
  if (isColor(color)) {
    style.setProperty('--accent', color);
    style.setProperty('--on-accent', textOn(color));
  }
  if (!position && theme?.position === 'bottom-left') {
    style.left = '16px';
    style.right = 'auto';
  }
  button.ariaExpanded = String(state.open);
  showBadge(button, label, unread(state), state);
}

function showBadge(button: HTMLButtonElement, label: string, news: number, { texts }: State): void {
  let badge = button.querySelector('b');
  if (!badge && news) {
    badge = document.createElement('b');
    button.append(badge);
  }
  if (!badge) return;
  badge.hidden = !news;
  badge.textContent = String(news);
  button.ariaLabel = news ? `${label} (${texts?.news(news) ?? news})` : label;
}
