import type { Kind } from '../scales.ts';

/** The types of questions that are answered by a score; a survey asks each once. */
export type ScoredType = Exclude<Kind, 'complaint' | 'form'>;

/** As much of a question as its answers are checked and counted by. */
export interface AskedQuestion {
  readonly id: string;
  readonly type: ScoredType | 'aspects' | 'single' | 'multiple' | 'text' | 'complaint';
  readonly choices?: readonly { readonly id: string }[] | undefined;
  readonly aspects?: readonly { readonly id: string }[] | undefined;
}

/** Names in `answers` that are the form's own, so no question may be called so. */
export const ownNames = ['reasons', 'order_number', 'wish', 'reach_by', 'consent_version'] as const;

/** The kind of a survey, by its first question: that of a score or a complaint, else `form`. */
export function kindOfSurvey([first]: readonly Pick<AskedQuestion, 'type'>[]): Kind {
  return first && (isScored(first.type) || first.type === 'complaint') ? first.type : 'form';
}

/** Whether a question is answered by a score. */
export function isScored(type: AskedQuestion['type']): type is ScoredType {
  return type === 'csat' || type === 'nps' || type === 'ces' || type === 'need_met';
}

/**
 * The questions that are answered in `answers`: all but a first one that the answer's own score or comment answers.
 * @example answeredByName([{ id: 'a', type: 'csat' }, { id: 'b', type: 'text' }]) // [{ id: 'b', type: 'text' }]
 */
export function answeredByName<Q extends AskedQuestion>(questions: readonly Q[]): readonly Q[] {
  return kindOfSurvey(questions) === 'form' ? questions : questions.slice(1);
}
