import { did, hold } from './did.ts';
import type { Widget } from './widget.ts';

/** What was begun in the one before is held here from now on, and there no more. */
export function goOn(widget: Widget): void {
  const { before } = widget;
  if (!before) return;
  widget.before = undefined;
  before.mount.watching.disconnect();
  // Whoever had not yet what keeps had begun nothing.
  if (before.state.more) before.act((keeper) => (keeper.end(true), takeOver(widget, before)));
}

function takeOver(widget: Widget, before: Widget): void {
  const { complaints, kept, config } = widget.state;
  const waits = (id: string): boolean => kept.queue.some((i) => i.id === id);
  // What has become of it meanwhile is known there.
  const drafts = Object.entries(widget.state.drafts).map(([slug, draft]) => {
    const was = before.state.drafts[slug];
    return [slug, was?.gone && was.body.id === draft.body.id ? was : draft] as const;
  });
  // What left while nobody was told is no longer this one's.
  const mine = drafts.filter(([, { gone, done, body }]) => !gone || done || waits(body.id));
  widget.set({ drafts: Object.fromEntries(mine) });
  for (const survey of config!.surveys) hold(widget, survey);
  for (const { id } of Object.values(complaints)) if (id && !waits(id)) did(widget, { type: 'done', id });
}
