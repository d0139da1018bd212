import type { ShownQuestion } from '@huiyin/shared/contract/questions';
import type { ShownSurvey } from '@huiyin/shared/contract/surveys';
import { nextQuestion } from '@huiyin/shared/domain/surveys/next-question';
import { answerTo, questionOf, type Draft } from './state.ts';

/** The question after the one that is shown. */
export function followingOf(survey: ShownSurvey, draft: Draft | undefined): ShownQuestion | undefined {
  const shown = questionOf(survey, draft);
  return nextQuestion(survey.questions, shown.id, answerTo(survey, draft, shown));
}

/** What to send of a draft: only answers to questions on the way the visitor took, and nothing empty. */
export function bodyOf(survey: ShownSurvey, { body, path }: Draft): Draft['body'] {
  const missed = survey.questions.map((q) => q.id).filter((id) => !path.includes(id));
  const filled = Object.entries(body.answers ?? {}).filter(
    ([id, v]) => !missed.includes(id.replace(/_(reasons|comment)$/, '')) && isFilled(v),
  );
  return { ...body, answers: filled.length ? Object.fromEntries(filled) : undefined };
}

/** Whether an answer says something: no blank text, no empty list. */
export const isFilled = (value: unknown): boolean =>
  typeof value === 'object' && value
    ? Object.keys(value).length > 0
    : typeof value === 'string'
      ? !!value.trim()
      : value !== undefined;

/** What was refused, to be answered again: at the last question of its way that was answered. */
export function resumed(survey: ShownSurvey, body: Draft['body']): Draft {
  let draft: Draft = { body, path: [], gone: false };
  for (let q: ShownQuestion | undefined = survey.questions[0]; q; q = followingOf(survey, draft))
    draft = { ...draft, path: [...draft.path, q.id] };
  while (draft.path[1] && !isFilled(answerTo(survey, draft, questionOf(survey, draft))))
    draft = { ...draft, path: draft.path.slice(0, -1) };
  return draft;
}
