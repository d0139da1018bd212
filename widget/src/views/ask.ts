import type { ShownQuestion } from '@huiyin/shared/contract/questions';
import type { ShownSurvey } from '@huiyin/shared/contract/surveys';
import { html, nothing } from 'lit/html.js';
import {
  answerTo,
  conversations,
  isOver,
  isScored,
  isSpoken,
  questionOf,
  surveyOf,
  type Hands,
  type More,
  type State,
} from '../state.ts';
import { failed } from './failed.ts';
import { scale, scaleOf } from './scale.ts';

/** What stands at the place the visitor is at. */
export function placeView(state: State, hands: Hands) {
  const more = isSpoken(state) ? state.more : undefined;
  return [
    more?.aside(state, hands),
    state.config ? place(state, hands, more) : waiting(state),
    state.failed ? failed(state, hands) : nothing,
  ];
}

function place(state: State, hands: Hands, more: More | undefined) {
  const survey = surveyOf(state, state.place);
  if (state.place === conversations) return more ? more.threads(state, hands) : waiting(state);
  if (!survey) return html`<p>${state.config!.words.notThere}</p>`;
  const draft = state.drafts[survey.slug];
  const q = questionOf(survey, draft);
  return html`<div class="stack">
    ${
      more && isOver(state, draft)
        ? nothing
        : html`<h2 part="question" id="question">${q.title}</h2>
            <div class="answer">
              ${isScored(q.type) ? rating(state, hands, survey, q) : more ? more.control(state, hands, survey, q) : waiting(state)}
            </div>`
    }
    ${more ? more.after(state, hands, survey) : nothing}
    <input class="trap" name="website" aria-hidden="true" tabindex="-1" autocomplete="off" />
  </div>`;
}

const rating = (state: State, hands: Hands, survey: ShownSurvey, q: ShownQuestion) => {
  const draft = state.drafts[survey.slug];
  const value = answerTo(survey, draft, q) ?? (draft ? undefined : state.preselected);
  return scale({
    ...scaleOf(q, state.config!.words),
    value: value as number | undefined,
    choose: (score) => hands.dispatch({ type: 'rate', slug: survey.slug, question: q.id, score }),
  });
};

/** Until something is there. */
const waiting = ({ config, failed }: State) =>
  failed ? nothing : html`<p role="status" class="small">${config?.words.loading ?? '…'}</p>`;
