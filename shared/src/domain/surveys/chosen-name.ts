import type { QuestionSets } from '../choices.ts';
import type { InLanguages, Language } from '../languages.ts';
import { textIn } from './in-language.ts';

/** As much of a question as says whether its choice names something of the answer: its place, or the type of service. */
export interface NamingQuestion {
  readonly id: string;
  readonly type: string;
  readonly sets?: string | undefined;
  readonly choices?: readonly { readonly id: string; readonly label: InLanguages }[] | undefined;
}

const names = ({ type, sets }: NamingQuestion, what: QuestionSets): boolean => type === 'single' && sets === what;

/** The names of the places or types of service that a question offers, as answers say them: the choices in the first of `order` they are written in. */
export const namesOffered = (what: QuestionSets, question: NamingQuestion, order: readonly Language[]): string[] =>
  names(question, what) ? (question.choices ?? []).map(({ label }) => textIn(label, order)) : [];

/**
 * The name of what was chosen where a survey asks for it; undefined where it does not, or nothing that is offered was chosen.
 * @param answers by question id @param order the languages of the site, the first one first
 * @example chosenName('touchpoint', [{ id: 'shop', type: 'single', sets: 'touchpoint', choices: [{ id: 'a', label: { en: 'Till 1' } }] }], { shop: 'a' }, ['en']) // 'Till 1'
 */
export function chosenName(
  what: QuestionSets,
  questions: readonly NamingQuestion[],
  answers: Readonly<Record<string, unknown>> | undefined,
  order: readonly Language[],
): string | undefined {
  const question = answers && questions.find((one) => names(one, what));
  const nth = question?.choices?.findIndex(({ id }) => id === answers?.[question.id]) ?? -1;
  return question && nth >= 0 ? namesOffered(what, question, order)[nth] : undefined;
}
