import { isScore } from '../scales.ts';
import { answeredByName, isScored, type AskedQuestion } from './asked-question.ts';

/** What is wrong with an answer; `field` as `answers.q2`. */
export interface AnswerError {
  readonly field: string;
  readonly message: string;
}

/**
 * Checks further answers against the questions asked: scores on their scale, choices and aspects that were offered.
 * What belongs to no question is left alone, except the form's own names.
 * @param answers by question id, a JSON object
 * @returns what is wrong; empty when all is well
 * @example checkAnswers([{ id: 'a', type: 'csat' }, { id: 'q2', type: 'nps' }], { q2: 11 })
 * // [{ field: 'answers.q2', message: 'must be a whole number of the nps scale' }]
 */
export function checkAnswers(
  questions: readonly AskedQuestion[],
  answers: Readonly<Record<string, unknown>>,
): AnswerError[] {
  // Most are a score alone.
  if (Object.keys(answers).length === 0) return [];
  const own = Object.entries(ownChecks);
  const asked = answeredByName(questions).map((q) => [q.id, (given: unknown) => checkAnswer(q, given)] as const);
  return [...own, ...asked].flatMap(([name, check]) => {
    const message = answers[name] === undefined ? null : check(answers[name]);
    return message === null ? [] : [{ field: `answers.${name}`, message }];
  });
}

type Check = (given: unknown) => string | null;

const isText = (given: unknown): given is string => typeof given === 'string';
const text: Check = (given) => (isText(given) ? null : 'must be text');

const ownChecks: Record<string, Check> = {
  reasons: (given) => (isText(given) || Array.isArray(given) ? null : 'must be a list of texts'),
  order_number: text,
  wish: text,
  reach_by: text,
  consent_version: (given) => (Number.isInteger(given) && (given as number) > 0 ? null : 'must be a version number'),
};

/** What is wrong with the answer to one question; null when it fits. */
export function checkAnswer(question: AskedQuestion, given: unknown): string | null {
  const { type } = question;
  if (isScored(type)) {
    return typeof given === 'number' && isScore(type, given) ? null : `must be a whole number of the ${type} scale`;
  }
  if (type === 'single') return isText(given) && offers(question.choices, given) ? null : 'must be one of the choices';
  if (type === 'multiple') return allOffered(question.choices, given) ? null : 'must be a list of the choices';
  if (type === 'aspects') return areRated(question.aspects, given) ? null : 'must be scores 1 to 5 of the aspects';
  return text(given);
}

function offers(offered: readonly { id: string }[] | undefined, id: string): boolean {
  return offered?.some((o) => o.id === id) ?? false;
}

function allOffered(offered: readonly { id: string }[] | undefined, given: unknown): boolean {
  return Array.isArray(given) && given.every((id) => isText(id) && offers(offered, id));
}

function areRated(offered: readonly { id: string }[] | undefined, given: unknown): boolean {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return false;
  const rated = Object.entries(given);
  return rated.length > 0 && rated.every(([id, score]) => offers(offered, id) && isScore('csat', score as number));
}
