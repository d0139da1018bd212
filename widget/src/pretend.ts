import type { Keeper } from './keep/keeper.ts';
import type { Widget } from './widget.ts';

/** Stands in for what keeps and sends in a preview: nothing is kept, nothing is sent. */
export function pretend({ dispatch }: Widget): Keeper {
  const none = (): undefined => {};
  const thread = { id: 'preview', secret: '', number: 1, firstReplyDueAt: null, seen: 0 };
  return {
    hold: none,
    leave: none,
    end: none,
    say: none,
    saw: none,
    drop: none,
    forget: none,
    follow: none,
    rate: none,
    take: none,
    picture: async () => {},
    send: (id) => dispatch({ type: 'done', id }),
    async complain() {
      dispatch({ type: 'kept', kept: { queue: [], threads: [thread] } });
      dispatch({ type: 'go', place: '@', thread: thread.id });
    },
  };
}
