import type { Env } from '../env.ts';
import type { Widget } from '../widget.ts';

/** How the complaints of this visitor stand; undefined while it is not known. */
export function complaintStates({ site }: Env, widget: Widget | undefined): string[] | undefined {
  const state = widget?.state;
  if (!state?.lasting && mayHave(site)) return undefined;
  const { threads = [], queue = [] } = state?.kept ?? {};
  // What has not arrived yet, then the newest conversations: older ones are not looked after.
  const onTheirWay = queue.filter((i) => !i.refused && i.what === 'complaint');
  return [...onTheirWay, ...threads.slice(-6)].map(({ id }) => {
    const view = state!.views[id];
    return view === 'gone' ? 'closed' : (view?.ticket.status ?? 'unknown');
  });
}

/** Whether something of this visitor is kept: the mark the loader looks at too. */
export function mayHave(site: string): boolean {
  try {
    return !!localStorage.getItem(`huiyin:${site}`);
  } catch {
    return false;
  }
}
