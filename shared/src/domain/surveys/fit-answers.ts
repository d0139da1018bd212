import { answeredByName, isScored, ownNames, type AskedQuestion } from './asked-question.ts';
import { checkAnswer, checkAnswers } from './check-answers.ts';

type Answers<V> = Readonly<Record<string, V>>;

/** What of an answer is not as it was asked; `value` is that part alone. */
export interface Misfit {
  readonly name: string;
  readonly value: unknown;
}

/**
 * Further answers as far as they fit the questions asked, and what does not: of several choices or aspects those that were not
 * offered, else the whole answer. What was never asked stays, and is told as a misfit too.
 * @param answers by question id, a JSON object
 * @example fitAnswers([{ id: 'a', type: 'csat' }, { id: 'b', type: 'nps' }], { b: 11, c: 'Mine' })
 * // { answers: { c: 'Mine' }, misfits: [{ name: 'b', value: 11 }, { name: 'c', value: 'Mine' }] }
 */
export function fitAnswers<V>(
  questions: readonly AskedQuestion[],
  answers: Answers<V>,
): { answers: Answers<V>; misfits: readonly Misfit[] } {
  // Most are a score alone.
  if (Object.keys(answers).length === 0) return { answers, misfits: [] };
  const fit = { ...answers };
  const misfits: Misfit[] = [];
  const asked = new Map(answeredByName(questions).map((question) => [question.id, question]));
  for (const { field } of checkAnswers(questions, answers)) {
    const name = field.slice('answers.'.length);
    const [kept, lost] = parted(asked.get(name), answers[name]);
    misfits.push({ name, value: lost });
    if (kept === undefined) delete fit[name];
    else fit[name] = kept as V;
  }
  const own = new Set<string>([...ownNames, ...[...asked.values()].flatMap(followUpNames)]);
  for (const [name, value] of Object.entries(answers))
    if (!asked.has(name) && !own.has(name)) misfits.push({ name, value });
  return { answers: fit, misfits };
}

/** Where the form puts the reasons and the comment after a later score. */
const followUpNames = ({ id, type }: AskedQuestion): string[] =>
  isScored(type) ? [`${id}_reasons`, `${id}_comment`] : [];

/** A wrong answer as the part that fits, undefined for none, and the rest. */
function parted(question: AskedQuestion | undefined, given: unknown): [kept: unknown, lost: unknown] {
  if (question?.type === 'multiple' && Array.isArray(given)) {
    const [fit, lost] = split(given, (id) => checkAnswer(question, [id]) === null);
    return [fit.length > 0 ? fit : undefined, lost];
  }
  if (question?.type === 'aspects' && typeof given === 'object' && given !== null) {
    const [fit, lost] = split(
      Object.entries(given),
      (rated) => checkAnswer(question, Object.fromEntries([rated])) === null,
    );
    return [fit.length > 0 ? Object.fromEntries(fit) : undefined, Object.fromEntries(lost)];
  }
  return [undefined, given];
}

const split = <T>(all: readonly T[], fits: (one: T) => boolean): [fit: T[], lost: T[]] => [
  all.filter(fits),
  all.filter((one) => !fits(one)),
];
