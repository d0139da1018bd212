import type { Question, SurveyDefinition } from '@huiyin/shared/contract/questions';
import { isSameLabel, linesOf, treeOf, type Category, type CategoryLine } from '@huiyin/shared/domain/categories';
import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import { allOf, type SqlText } from '../base/db/sql-text.ts';
import { did, isRefused, type Did } from '../base/events/record-event.ts';
import { areStill, refuseTooMany, putCategories } from './category-statements.ts';
import { planCategories } from './plan-categories.ts';
import { categoriesOf, liveTree, revisionOf, type CategoryRow } from './read-categories.ts';

type Asked = Pick<SurveyDefinition, 'questions'>;
type Complaint = Extract<Question, { type: 'complaint' }>;

/** A definition as it is stored, what is written beside it, and the condition that the site's categories are as they were read. */
export interface Joined<D extends Asked> {
  definition: D;
  written: (Statement | Did)[];
  asRead: SqlText;
}

/**
 * Stores a definition: the categories its complaint offers are called as the site calls them, retired ones are not offered, and what the
 * site does not have yet joins its own. What stands as it stood in the version before, `held`, stays as it is. `store` writes it with an
 * event of the condition `asRead`; where the categories were edited meanwhile, it begins again. Throws Problem('invalid') where there is
 * no room, and what `store` throws.
 */
export async function joinCategories<D extends Asked, T>(
  call: Call,
  { wanted, held }: { wanted: D; held?: Asked | undefined },
  store: (joined: Joined<D>) => Promise<T>,
): Promise<T> {
  const { db, site } = call;
  const asked = { wanted, held: complaintIn(held)?.categories ?? [] };
  for (let rows = await categoriesOf(db, site.id); ;) {
    try {
      return await store(withSiteCategories(call, rows, asked));
    } catch (error) {
      const now = isRefused(error) ? await categoriesOf(db, site.id) : rows;
      if (revisionOf(now) === revisionOf(rows)) throw error;
      rows = now;
    }
  }
}

const complaintIn = (asked: Asked | undefined): Complaint | undefined =>
  asked?.questions.find((question) => question.type === 'complaint');

function withSiteCategories<D extends Asked>(
  { site, now }: Call,
  rows: readonly CategoryRow[],
  { wanted, held }: { wanted: D; held: readonly Category[] },
): Joined<D> {
  const complaint = complaintIn(wanted);
  if (!complaint || complaint.categories.length === 0) return { definition: wanted, written: [], asRead: allOf() };
  const { offered, all } = withFresh(rows, complaint.categories, held);
  refuseTooMany('questions.0.categories', rows, all);
  const revision = revisionOf(rows);
  const { rows: changed, ...told } = planCategories(rows, all, { now, revision: revision + 1 });
  const questions = wanted.questions.map((question) =>
    question === complaint ? { ...complaint, categories: offered as Complaint['categories'] } : question,
  );
  return {
    definition: { ...wanted, questions },
    written: changed.length > 0 ? [putCategories(site.id, changed), did('categories.changed', site, told)] : [],
    asRead: areStill(site.id, revision),
  };
}

/** What a question offers of those a site has, and all that the site has then. */
function withFresh(
  rows: readonly CategoryRow[],
  wanted: readonly Category[],
  held: readonly Category[],
): { offered: Category[]; all: Category[] } {
  const known = new Map(rows.map((row) => [row.id, row]));
  const stood = new Map(linesOf(held).map(({ id, label }) => [id, label]));
  const stands = ({ id, label }: CategoryLine): boolean => isSameLabel(stood.get(id) ?? {}, label);
  const isRetired = (id: string): boolean => typeof known.get(id)?.retiredAt === 'number';
  const offered = linesOf(wanted)
    .filter((line) => stands(line) || !(isRetired(line.id) || isRetired(line.id.split('/', 1)[0]!)))
    .map((line) => (stands(line) ? line : { id: line.id, label: known.get(line.id)?.label ?? line.label }));
  const fresh = offered.filter(({ id }) => !known.has(id));
  return { offered: treeOf(offered), all: treeOf([...linesOf(liveTree(rows)), ...fresh]) };
}
