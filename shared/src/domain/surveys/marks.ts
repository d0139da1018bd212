import { noScore, type Series } from '../series.ts';
import { answeredByName, isScored, type AskedQuestion } from './asked-question.ts';

/**
 * What an answer to a further question adds to the counts: series, value and bucket.
 * - `['nps', '', 9]`: a score, counted like that of a first question
 * - `['aspect', 'q2.speed', 4]`: a rated aspect
 * - `['choice', 'q3.too_slow', -1]`: a choice
 * - `['answered', 'q4', -1]`: that a question which is no score was answered at all
 */
export type Mark = readonly [series: Series, value: string, bucket: number];

/**
 * The marks of answers that passed `checkAnswers`; each choice counts once.
 * @example marksOf([{ id: 'a', type: 'csat' }, { id: 'q2', type: 'nps' }], { q2: 9 }) // [['nps', '', 9]]
 */
export function marksOf(questions: readonly AskedQuestion[], answers: Readonly<Record<string, unknown>>): Mark[] {
  return answeredByName(questions).flatMap((question) => {
    const given = answers[question.id];
    return given === undefined ? [] : marks(question, given);
  });
}

function marks({ id, type }: AskedQuestion, given: unknown): Mark[] {
  if (isScored(type)) return [[type, '', given as number]];
  const answered: Mark = ['answered', id, noScore];
  const choice = (chosen: string): Mark => ['choice', `${id}.${chosen}`, noScore];
  if (type === 'single') return [answered, choice(given as string)];
  if (type === 'multiple') return [answered, ...[...new Set(given as string[])].map(choice)];
  if (type !== 'aspects') return [answered];
  const rated = Object.entries(given as Record<string, number>);
  return [answered, ...rated.map(([aspect, score]): Mark => ['aspect', `${id}.${aspect}`, score])];
}
