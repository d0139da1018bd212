import type { WidgetConfig } from '@huiyin/shared/contract/surveys';
import type { ThreadView } from '@huiyin/shared/contract/threads';
import type { Texts } from '@huiyin/shared/i18n/widget/en';
import type { LaterTexts } from '@huiyin/shared/i18n/widget/en-later';
import type { Item } from './queue.ts';
import type { Kept, KeptThread } from './store.ts';

export type Rated = 'csat' | 'nps';
export type Place = Rated | 'complaint' | 'thread';

/** A rating on its way. Its id is fixed at the tap; `gone` ends the time in which it may change. */
export interface Answer {
  readonly id: string;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly comment: string;
  readonly gone: boolean;
}

/** The complaint just sent: until its ticket is known, or why it was refused. */
export interface Sent {
  readonly id: string;
  readonly waiting: boolean;
  readonly refused?: string;
}

export interface State {
  readonly open: boolean;
  readonly place: Place;
  readonly config?: WidgetConfig;
  readonly texts?: Texts;
  readonly later?: LaterTexts;
  readonly failed: boolean;
  readonly answers: { readonly [kind in Rated]?: Answer };
  readonly complaint?: Sent;
  readonly kept: Kept;
  /** The conversation that is shown. */
  readonly current?: string;
  readonly views: { readonly [threadId: string]: ThreadView | 'gone' };
}

export type Action =
  | { type: 'open' | 'close' }
  | { type: 'loaded'; what: Partial<Pick<State, 'config' | 'texts' | 'later' | 'failed'>> }
  | { type: 'go'; place: Place; thread?: string }
  | { type: 'tap'; kind: Rated; id: string; score: number }
  | { type: 'edit'; kind: Rated; reasons?: readonly string[]; comment?: string }
  | { type: 'gone'; id: string }
  | { type: 'complained'; sent: Sent | undefined }
  | { type: 'kept'; kept: Kept }
  | { type: 'thread'; id: string; view: ThreadView | 'gone' };

export const initial: State = {
  open: false,
  place: 'csat',
  failed: false,
  answers: {},
  kept: { queue: [], threads: [] },
  views: {},
};

/** The next state; never changes the one it is given. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'open':
      return { ...state, open: true, place: unread(state) ? 'thread' : state.place };
    case 'close':
      return { ...state, open: false };
    case 'loaded':
      return { ...state, ...action.what };
    case 'go':
      return { ...state, place: action.place, current: action.thread ?? state.current };
    case 'tap':
      return answered(state, action.kind, { id: action.id, score: action.score });
    case 'edit':
      return answered(state, action.kind, action);
    case 'gone':
      return leave(state, action.id);
    case 'complained':
      return { ...state, complaint: action.sent };
    case 'kept':
      return { ...state, kept: action.kept, current: currentOf(state, action.kept) };
    case 'thread':
      return { ...state, views: { ...state.views, [action.id]: action.view } };
  }
}

const currentOf = ({ current }: State, { threads }: Kept): string | undefined =>
  threads.some((t) => t.id === current) ? current : threads.at(-1)?.id;

const blank = { reasons: [], comment: '', gone: false };

/** A second tap before the answer left changes its score, not its id. */
function answered(state: State, kind: Rated, { id, score, reasons, comment }: Partial<Answer>): State {
  const before = state.answers[kind];
  if (before ? before.gone : !id) return state;
  const base = before ?? { ...blank, id: id!, score: score! };
  const next = {
    ...base,
    score: score ?? base.score,
    reasons: reasons ?? base.reasons,
    comment: comment ?? base.comment,
  };
  return { ...state, answers: { ...state.answers, [kind]: next } };
}

function leave(state: State, id: string): State {
  const kind = (['csat', 'nps'] as const).find((k) => state.answers[k]?.id === id);
  if (!kind) return state;
  return { ...state, answers: { ...state.answers, [kind]: { ...state.answers[kind]!, gone: true } } };
}

/** How much the staff has said in a thread, the question after a resolution included. */
export const newsOf = (view: ThreadView): number =>
  view.messages.filter((m) => m.from === 'staff').length + (view.rating ? 1 : 0);

/** News of a thread nobody has looked at here. */
const unreadOf = (state: State, thread: KeptThread): number => {
  const view = state.views[thread.id];
  return view && view !== 'gone' ? Math.max(0, newsOf(view) - thread.seen) : 0;
};

export const unread = (state: State): number => state.kept.threads.reduce((sum, t) => sum + unreadOf(state, t), 0);

/** Ids of the answers that may still change. */
export const drafts = (state: State): string[] =>
  Object.values(state.answers).flatMap((a) => (a && !a.gone ? [a.id] : []));

/** What the server refused for good. */
export const refused = (state: State): Item[] => state.kept.queue.filter((i) => i.refused);
