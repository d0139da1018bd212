import { now } from './clock.ts';
import { bodyOf } from './draft.ts';
import { keepLarge } from './drawn.ts';
import { isFromHere } from './form.ts';
import { uuid7 } from './ids.ts';
import { reduce } from './reduce.ts';
import { questionOf, surveyOf, type Action, type State } from './state.ts';
import type { Widget } from './widget.ts';

/** Changes the state by what was done, and does what follows from it: focus, storage, what is held and sent. */
export function did(widget: Widget, action: Action): void {
  const { state } = widget;
  const at = now();
  widget.set(reduce(state, { id: state.responseId ?? uuid7(at), at, ...action } as Action));
  (follows[action.type] as ((widget: Widget, action: Action, before: State) => void) | undefined)?.(
    widget,
    action,
    state,
  );
}

const follows: {
  readonly [Type in Action['type']]?: (widget: Widget, action: Action & { type: Type }, before: State) => void;
} = {
  rate: hold,
  answer: hold,
  // Where there is no next question the answer leaves.
  next(widget, action, before) {
    const { slug, question } = action;
    const draft = widget.state.drafts[slug];
    const survey = surveyOf(before, slug);
    if (!draft || !survey || questionOf(survey, before.drafts[slug]).id !== question) return;
    if (draft.path === before.drafts[slug]?.path) widget.act((k) => k.send(draft.body.id));
    else hold(widget, action);
  },
  again(widget, { item }) {
    widget.act((k) => k.follow());
    hold(widget, { slug: item.survey! });
  },
  fill(widget, { wrong, pictures }) {
    if (wrong && !pictures) void widget.mount.draw().then(() => focus(widget, `[name=${wrong.field}]`));
  },
  say(widget, { thread, text }, { said }) {
    if (text !== undefined) return;
    focus(widget, '.writing textarea');
    const written = said[thread.id];
    if (written?.trim()) widget.act((k) => k.say(thread, written));
  },
  large: (_, { large }) => keepLarge(large),
};

const focus = ({ env }: Widget, what: string): void => env.root.querySelector<HTMLElement>(what)?.focus();

/** Holds an answer as it is now, unless it has left. */
export function hold({ state, act }: Widget, { slug }: { slug: string }): void {
  const survey = surveyOf(state, slug);
  const draft = state.drafts[slug];
  if (survey && draft && !draft.gone) act((k) => k.hold(bodyOf(survey, draft)));
}

/** Tells the page of answers that have left and complaints that have their number. */
export function tell(widget: Widget, { drafts, kept }: State): void {
  const { state } = widget;
  for (const [survey, { gone, body }] of Object.entries(state.drafts))
    if (gone && drafts[survey]?.gone === false) widget.tell('answer', { survey, kind: body.kind, score: body.score });
  const mine = state.kept.threads.find((t) => isFromHere(state, t.id));
  if (mine && !kept.threads.some((t) => t.id === mine.id)) widget.tell('complaint', { number: mine.number });
}
