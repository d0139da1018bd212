import type { Question } from '@huiyin/shared/contract/questions';
import type { Localized } from '@huiyin/shared/contract/text';
import { isScored } from '@huiyin/shared/domain/surveys/asked-question';

/** A choice, an aspect or a category that was offered at some time. */
export interface Offered {
  id: string;
  label: Localized;
}

/** What a question asked, over the versions that had it. */
export interface AskedOverTime {
  id: string;
  type: Question['type'];
  title: Localized;
  choices: Offered[];
  aspects: Offered[];
}

/**
 * The questions of some versions, newest first: each worded as in the newest version that has it, with everything that
 * was ever offered. A survey asks each kind of score once, so those are the same question whatever their id.
 */
export function mergeQuestions(versions: readonly (readonly Question[])[]): AskedOverTime[] {
  const merged = new Map<string, AskedOverTime>();
  for (const question of versions.flat()) {
    const { id, type, title } = question;
    const key = isScored(type) || type === 'complaint' ? `score ${type}` : id;
    const newer = merged.get(key);
    merged.set(key, {
      ...(newer ?? { id, type, title }),
      choices: union(newer?.choices, choicesOf(question)),
      aspects: union(newer?.aspects, question.type === 'aspects' ? question.aspects : []),
    });
  }
  return [...merged.values()];
}

/** What a question offers; reasons after a score and categories of a complaint (`delivery/late` below `delivery`) are choices too. */
export function choicesOf(question: Question): readonly Offered[] {
  if ('choices' in question) return question.choices;
  if ('followUp' in question) return question.followUp?.choices ?? [];
  if (!('categories' in question)) return [];
  return question.categories.flatMap(({ id, label, children }) => [
    { id, label },
    ...children.map((child) => ({ id: `${id}/${child.id}`, label: child.label })),
  ]);
}

function union(newer: readonly Offered[] = [], older: readonly Offered[]): Offered[] {
  const missing = older.filter(({ id }) => !newer.some((o) => o.id === id));
  return [...newer, ...missing.map(({ id, label }) => ({ id, label }))];
}
