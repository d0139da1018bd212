import type { ShownQuestion } from '@huiyin/shared/contract/questions';
import type { ShownSurvey } from '@huiyin/shared/contract/surveys';
import { html } from 'lit/html.js';
import { answerTo, type Answers, type Hands, type State } from '../state.ts';
import { choices } from './choices.ts';
import { complaint } from './complaint.ts';
import { box, degrees } from './parts.ts';

/** What a question without a score is answered by. */
export function control(state: State, hands: Hands, survey: ShownSurvey, q: ShownQuestion) {
  const { type, title, id } = q;
  const { slug } = survey;
  const draft = state.drafts[slug];
  const value = answerTo(survey, draft, q);
  const say = (given: Answers[string]): void =>
    hands.dispatch({ type: 'answer', slug, body: { answers: { [id]: given } } });
  switch (type) {
    case 'complaint':
      return complaint(state, hands, survey, q);
    case 'aspects':
      return aspects(state, q, value as Record<string, number> | undefined, say);
    case 'text':
      return box({
        label: title,
        value: value as string | undefined,
        over: draft?.gone,
        input: say,
        enter: () => hands.dispatch({ type: 'next', slug, question: id }),
      });
  }
  const many = type === 'multiple';
  return choices({
    label: title,
    choices: q.choices,
    chosen: many ? (value as string[]) : [value as string],
    many,
    list: true,
    choose: (ids) => say(many ? ids : (ids[0] ?? '')),
  });
}

/** Several things from 1 to 5, each a row. */
function aspects(
  { config }: State,
  { aspects = [] }: ShownQuestion,
  given: Record<string, number> | undefined,
  say: (given: Record<string, number>) => void,
) {
  const { words } = config!;
  return html`<div class="aspects">
      ${aspects.map(
        ({ id, label }) =>
          html`<span aria-hidden="true">${label}</span>${degrees(words, words.degrees, {
              label,
              value: given?.[id],
              choose: (n) => say({ ...given, [id]: n }),
            })}`,
      )}
    </div>
    <p class="small" aria-hidden="true">1 ${words.degrees[0]} – 5 ${words.degrees[4]}</p>`;
}
