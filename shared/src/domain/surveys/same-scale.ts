import type { AskedQuestion } from './asked-question.ts';

/** As much of a question as its scale is known by. */
export interface Scaled extends Pick<AskedQuestion, 'type'> {
  readonly look?: string | undefined;
}

/**
 * Whether satisfaction is asked on one scale in both lists of questions, also where one of them does not ask it: thumbs are two
 * points, stars, faces and numbers five, and scores of both in one series would be one figure of two things.
 * @example isSameScale([{ type: 'csat', look: 'stars' }], [{ type: 'csat', look: 'thumbs' }]) // false
 */
export function isSameScale(before: readonly Scaled[], after: readonly Scaled[]): boolean {
  const [one, other] = [before, after].map((questions) => questions.find(({ type }) => type === 'csat'));
  return !one || !other || (one.look === 'thumbs') === (other.look === 'thumbs');
}
