import type { AskBook } from '@huiyin/shared/i18n/admin/ask';
import { isSame } from '../api/edit.ts';
import type { SurveyDefinition } from '../api/surveys.ts';
import { customerLanguages, type CustomerLanguage } from '../language/customer-languages.ts';
import { number } from '../language/formats.ts';
import { merge, standing, type Merged, type NamedPath } from '../merge.ts';
import { withLivingBranches } from './definition.ts';

/** Questions and choices have ids; thanks are those of a score, and their texts are of that score in every version. */
function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  if ('id' in item) return String(item.id);
  return 'text' in item ? `up to ${'atMost' in item ? String(item.atMost) : 'all'}` : undefined;
}

/** Puts together what two people made of one version of a survey. */
export function mergeDefinitions(
  base: SurveyDefinition,
  mine: SurveyDefinition,
  theirs: SurveyDefinition,
): Merged<SurveyDefinition> {
  const merged = merge(base, mine, theirs, nameOf);
  const { value, clashes } = merged;
  if (isSame(value, mine) || isSame(value, theirs)) return merged;
  // What each of them left whole may not fit together: ways to what is gone, thanks that a higher score is in front of.
  const thanks = value.thanks.toSorted((one, two) => (one.atMost ?? Infinity) - (two.atMost ?? Infinity));
  const questions = withWaysBack(withWaysBack(value.questions, base, mine, theirs), base, theirs, mine);
  return { value: withLivingBranches({ ...value, questions, thanks }), clashes };
}

type Questions = SurveyDefinition['questions'];

/** With the ways to questions that one of them took away, and their ways with them, and that stayed because the other one changed them. */
function withWaysBack(
  merged: Questions,
  { questions: base }: SurveyDefinition,
  { questions: kept }: SurveyDefinition,
  { questions: taken }: SurveyDefinition,
): Questions {
  const stayed = merged.flatMap(({ id }) => (has(base, id) && has(kept, id) && !has(taken, id) ? [id] : []));
  return merged.map((question) => {
    const ways = kept.find(({ id }) => id === question.id)?.branches ?? [];
    const branches = ways.reduce(
      (all, way, nth) =>
        stayed.includes(way.goTo) && !all.some((one) => isSame(one, way)) ? all.toSpliced(nth, 0, way) : all,
      question.branches,
    );
    return branches === question.branches ? question : { ...question, branches };
  });
}

const has = (questions: Questions, id: string): boolean => questions.some((one) => one.id === id);

/** Where a draft still stands against what is saved, as the form names it, e.g. `Question 1 (English)`; each place once. */
export function placesOf(
  clashes: readonly NamedPath[],
  draft: SurveyDefinition,
  saved: SurveyDefinition,
  words: AskBook,
): string[] {
  return [...new Set(standing(clashes, draft, saved, nameOf).map((path) => place(path, draft, words)))];
}

function place(path: NamedPath, { questions }: SurveyDefinition, words: AskBook): string {
  const [part, id] = path;
  const last = path.at(-1) as CustomerLanguage;
  const within = {
    questions:
      id === undefined ? words.questions : words.stale.question(number(questions.findIndex((q) => q.id === id) + 1)),
    thanks: words.thanks.heading,
    offersAnswer: words.thanks.heading,
    title: words.tabTitle,
  }[part as keyof SurveyDefinition];
  return last in customerLanguages ? words.stale.inLanguage(within, customerLanguages[last]) : within;
}
