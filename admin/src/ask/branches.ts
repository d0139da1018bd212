import type { Branch, Question } from '@huiyin/shared/contract/questions';
import { scaleOf, type Scale } from '@huiyin/shared/domain/scales';
import { isScored } from '@huiyin/shared/domain/surveys/asked-question';

/** What an answer must be for a branch to hold. */
export type Condition = 'atMost' | 'atLeast' | 'between' | 'choice' | 'always';

/** The conditions that a question of its kind can have, the likeliest first. */
export function conditionsOf({ type }: Question): Condition[] {
  if (isScored(type)) return ['atMost', 'atLeast', 'between', 'always'];
  return type === 'single' || type === 'multiple' ? ['choice', 'always'] : ['always'];
}

export function conditionOf({ atLeast, atMost, choice }: Branch): Condition {
  if (choice !== undefined) return 'choice';
  if (atLeast !== undefined) return atMost === undefined ? 'atLeast' : 'between';
  return atMost === undefined ? 'always' : 'atMost';
}

/** The branch under another condition, with what it knew of its scores. */
export function withCondition(question: Question, { goTo, atLeast, atMost }: Branch, condition: Condition): Branch {
  const scale = scaleOfQuestion(question);
  const { min, max } = scale ?? { min: 0, max: 0 };
  const low = Math.floor((min + max) / 2);
  switch (condition) {
    case 'atMost':
      return { atMost: atMost ?? low, goTo };
    case 'atLeast':
      return { atLeast: atLeast ?? low + 1, goTo };
    case 'between':
      return { atLeast: atLeast ?? min, atMost: Math.max(atMost ?? low, atLeast ?? min), goTo };
    case 'choice':
      return { choice: firstChoice(question), goTo };
    case 'always':
      return { goTo };
  }
}

/** The branch with one of its ends at another score; the other end gives way. */
export function withScore(branch: Branch, end: 'atLeast' | 'atMost', score: number): Branch {
  const next = { ...branch, [end]: score };
  const { atLeast, atMost } = next;
  if (atLeast === undefined || atMost === undefined || atLeast <= atMost) return next;
  return { ...next, atLeast: score, atMost: score };
}

const scaleOfQuestion = ({ type }: Question): Scale | null => (isScored(type) ? scaleOf(type) : null);

/** Every score a question can be given; none where it has no score. */
export function scoresOf(question: Question): number[] {
  const scale = scaleOfQuestion(question);
  return scale ? Array.from({ length: scale.max - scale.min + 1 }, (_, n) => scale.min + n) : [];
}

const firstChoice = (question: Question): string =>
  question.type === 'single' || question.type === 'multiple' ? (question.choices[0]?.id ?? '') : '';
