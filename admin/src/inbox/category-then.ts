import type { SurveyDefinition } from '@huiyin/shared/contract/questions';
import { linesOf } from '@huiyin/shared/domain/categories';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { categories } from '@huiyin/shared/i18n/admin/categories';
import { categoryName } from '../categories/category-names.ts';
import { bookOf } from '../language/language.ts';

/** Says what the survey that was asked called a category, where that is not its `name` of today. */
export function categoryThen(category: string, name: string, asked: SurveyDefinition | undefined): string | undefined {
  if (!asked) return undefined;
  const offered = asked.questions.flatMap((question) =>
    question.type === 'complaint' ? linesOf(question.categories) : [],
  );
  const then = categoryName(offered, category);
  return then === name || then === isolated(category) ? undefined : bookOf(categories).calledThen(then);
}
