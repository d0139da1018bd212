import { standBeside } from './beside.ts';
import type { Env } from './env.ts';
import { settleLauncher } from './launcher.ts';
import { unread } from './reduce.ts';
import { conversations } from './state.ts';
import { oneStop } from './views/rove.ts';
import type { Widget } from './widget.ts';

/** After each drawing: what was read is known as read; an open panel stands where it can be used. */
export function drawn(widget: Widget): void {
  const { state, env } = widget;
  env.root.querySelectorAll('[role=radiogroup]').forEach(oneStop);
  const { open, place, current, config } = state;
  standBeside(widget);
  if (!open) return;
  if (config) settleLauncher(widget);
  if (place === conversations && current && unread(state)) widget.act((k) => k.saw(current));
  const panel = env.root.querySelector<HTMLElement>('.panel');
  if (!panel) return;
  showNew(panel);
  intoModal(env, panel);
}

const news = ':is(.aside[role=alert],[role=log] li:last-child,.outcome):not([data-shown])';

/** Brings what is new into sight, once: the newest message, whether it was solved, and above all what was set aside. */
function showNew(panel: HTMLElement): void {
  for (const one of [...panel.querySelectorAll(news)].reverse()) {
    one.toggleAttribute('data-shown', true);
    one.scrollIntoView({ block: 'nearest' });
  }
}

/** Inside the page's own modal dialog if one is open: everything outside of that is dead, or declared to be. */
function intoModal({ root, put }: Env, panel: HTMLElement): void {
  const host = root.host as HTMLElement;
  host.inert = false;
  host.ariaHidden = null;
  const modal = [...document.querySelectorAll('dialog:modal')].pop();
  if (!modal || modal.contains(host)) return;
  modal.append(host);
  // A loader of an earlier release does not give it.
  modal.addEventListener('close', put ?? (() => document.body.append(host)), { once: true });
  panel.showPopover?.();
}

const key = 'huiyin.large';

/** Larger text or not, kept for the next page. Without a choice, gives the one kept. */
export function keepLarge(large?: boolean): boolean {
  try {
    if (large === undefined) return !!localStorage.getItem(key);
    if (large) localStorage.setItem(key, '1');
    else localStorage.removeItem(key);
  } catch {
    // Storage is blocked: then for this page.
  }
  return false;
}
