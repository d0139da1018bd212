import type { ShownQuestion } from '@huiyin/shared/contract/questions';
import type { ShownSurvey } from '@huiyin/shared/contract/surveys';
import { html, nothing } from 'lit/html.js';
import { answerTo, conversations, isOver, isScored, isSpoken, questionOf, surveyOf, type State } from '../state.ts';
import type { More, Widget } from '../widget.ts';
import { failed } from './failed.ts';
import { scale, scaleOf } from './scale.ts';

/** What stands at the place the visitor is at. */
export function placeView(state: State, widget: Widget) {
  const more = isSpoken(state) ? widget.more : undefined;
  return [
    more?.aside(state, widget),
    state.config ? place(state, widget, more) : waiting(state),
    state.failed ? failed(widget) : nothing,
  ];
}

function place(state: State, widget: Widget, more: More | undefined) {
  const survey = surveyOf(state, state.place);
  if (state.place === conversations) return more ? more.threads(state, widget) : waiting(state);
  if (!survey) return html`<p>${state.config!.words.notThere}</p>`;
  const draft = state.drafts[survey.slug];
  const q = questionOf(survey, draft);
  return html`<div class="stack">
    ${
      more && isOver(state, draft)
        ? nothing
        : html`<h2 part="question" id="question">${q.title}</h2>
            <div class="answer">
              ${isScored(q.type) ? rating(state, widget, survey, q) : more ? more.control(state, widget, survey, q) : waiting(state)}
            </div>`
    }
    ${more ? more.after(state, widget, survey) : nothing}
    <input class="trap" name="website" aria-hidden="true" tabindex="-1" autocomplete="off" />
  </div>`;
}

const rating = (state: State, widget: Widget, survey: ShownSurvey, q: ShownQuestion) => {
  const draft = state.drafts[survey.slug];
  const value = answerTo(survey, draft, q) ?? (draft ? undefined : state.preselected);
  return scale({
    ...scaleOf(q, state.config!.words),
    value: value as number | undefined,
    choose: (n) => widget.rate(survey, q, n),
  });
};

/** Until something is there. */
const waiting = ({ config, failed }: State) =>
  failed ? nothing : html`<p role="status" class="small">${config?.words.loading ?? '…'}</p>`;
