import type { InLanguages, Language } from '../languages.ts';
import { textIn } from './in-language.ts';

/** As much of a question as says whether its choice is a place. */
export interface PlaceQuestion {
  readonly id: string;
  readonly type: string;
  readonly sets?: string | undefined;
  readonly choices?: readonly { readonly id: string; readonly label: InLanguages }[] | undefined;
}

/** The names of the places that a question offers, as answers say them: the choices in the first of `order` they are written in. */
export const placesOffered = (question: PlaceQuestion, order: readonly Language[]): string[] =>
  question.type === 'single' && question.sets === 'touchpoint'
    ? (question.choices ?? []).map(({ label }) => textIn(label, order))
    : [];

/**
 * The name of the place that was chosen where a survey asks for it; undefined where it does not, or nothing that is offered was chosen.
 * @param answers by question id @param order the languages of the site, the first one first
 * @example chosenPlace([{ id: 'shop', type: 'single', sets: 'touchpoint', choices: [{ id: 'a', label: { en: 'Till 1' } }] }], { shop: 'a' }, ['en']) // 'Till 1'
 */
export function chosenPlace(
  questions: readonly PlaceQuestion[],
  answers: Readonly<Record<string, unknown>> | undefined,
  order: readonly Language[],
): string | undefined {
  const question = answers && questions.find(({ type, sets }) => type === 'single' && sets === 'touchpoint');
  const nth = question?.choices?.findIndex(({ id }) => id === answers?.[question.id]) ?? -1;
  return question && nth >= 0 ? placesOffered(question, order)[nth] : undefined;
}
