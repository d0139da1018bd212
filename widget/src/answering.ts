import type { NewResponse } from '@huiyin/shared/contract/responses';
import type { ShownQuestion } from '@huiyin/shared/contract/questions';
import type { ShownSurvey } from '@huiyin/shared/contract/surveys';
import { now } from './clock.ts';
import { uuid7 } from './ids.ts';
import { bodyOf, followingOf } from './reduce.ts';
import { isScored, type State } from './state.ts';
import type { Widget } from './widget.ts';

/** A point of a scale was chosen: the next question comes by itself when nothing else is asked about this one. */
export function rate(widget: Widget, survey: ShownSurvey, { id, type, followUp }: ShownQuestion, score: number): void {
  const first = id === survey.questions[0]!.id && isScored(type);
  answer(widget, survey, first ? { score } : { answers: { [id]: score } });
  if (!followUp && followingOf(survey, widget.state.drafts[survey.slug])) next(widget, survey);
}

/** Changes an answer and holds it as it is now. */
export function answer(widget: Widget, survey: ShownSurvey, body: Partial<NewResponse>): void {
  widget.dispatch({ type: 'answer', slug: survey.slug, id: widget.mount.responseId ?? uuid7(now()), body });
  hold(widget, survey);
}

/** The next question, or the end: then the answer leaves. */
export function next(widget: Widget, survey: ShownSurvey): void {
  const { slug } = survey;
  const draft = widget.state.drafts[slug]!;
  if (!followingOf(survey, draft)) return widget.act((k) => k.send(draft.body.id));
  widget.dispatch({ type: 'next', slug });
  hold(widget, survey);
}

/** Holds an answer as it is now, unless it has left. */
export function hold(widget: Widget, survey: ShownSurvey): void {
  const { state, shownAt, mount } = widget;
  const draft = state.drafts[survey.slug]!;
  if (!draft.gone) widget.act((k) => k.hold(bodyOf(survey, draft), shownAt, mount.trap()));
}

/** Tells the page of answers that have left and complaints that have their number. */
export function tell(widget: Widget, { drafts, kept }: State): void {
  const { state } = widget;
  for (const [survey, { gone, body }] of Object.entries(state.drafts))
    if (gone && drafts[survey]?.gone === false) widget.tell('answer', { survey, kind: body.kind, score: body.score });
  const mine = state.kept.threads.find((t) => t.id === state.complaint);
  if (mine && !kept.threads.some((t) => t.id === mine.id)) widget.tell('complaint', { number: mine.number });
}
