import type { Question, SurveyDefinition } from '@huiyin/shared/contract/questions';
import { linesOf, treeOf, type Category } from '@huiyin/shared/domain/categories';
import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import { did, type Did } from '../base/events/record-event.ts';
import { refuseTooMany, putCategories } from './category-statements.ts';
import { planCategories } from './plan-categories.ts';
import { categoriesOf, liveTree, revisionOf, type CategoryRow } from './read-categories.ts';

type Complaint = Extract<Question, { type: 'complaint' }>;

/**
 * A definition as it is stored: the categories its complaint offers are called as the site calls them, retired ones are not offered, and
 * what the site does not have yet joins its own, by what is written beside. Throws Problem('invalid') where there is no room.
 */
export async function joinCategories<D extends Pick<SurveyDefinition, 'questions'>>(
  call: Call,
  definition: D,
): Promise<{ definition: D; written: (Statement | Did)[] }> {
  const complaint = definition.questions.find((question) => question.type === 'complaint');
  if (!complaint || complaint.categories.length === 0) return { definition, written: [] };
  const { db, site, now } = call;
  const rows = await categoriesOf(db, site.id);
  const { offered, all } = withFresh(rows, complaint.categories);
  refuseTooMany('questions.0.categories', rows, all);
  const { rows: changed, ...told } = planCategories(rows, all, { now, revision: revisionOf(rows) + 1 });
  const questions = definition.questions.map((question) =>
    question === complaint ? { ...complaint, categories: offered as Complaint['categories'] } : question,
  );
  return {
    definition: { ...definition, questions },
    written: changed.length > 0 ? [putCategories(site.id, changed), did('categories.changed', site, told)] : [],
  };
}

/** What a question offers of those a site has, and all that the site has then. */
function withFresh(
  rows: readonly CategoryRow[],
  wanted: readonly Category[],
): { offered: Category[]; all: Category[] } {
  const known = new Map(rows.map((row) => [row.id, row]));
  const isOffered = ({ id }: { id: string }): boolean => (known.get(id)?.retiredAt ?? null) === null;
  const offered = linesOf(wanted)
    .filter(isOffered)
    .map(({ id, label }) => ({ id, label: known.get(id)?.label ?? label }));
  const fresh = offered.filter(({ id }) => !known.has(id));
  return { offered: treeOf(offered), all: treeOf([...linesOf(liveTree(rows)), ...fresh]) };
}
