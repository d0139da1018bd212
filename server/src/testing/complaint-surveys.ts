import type { CategoriesEdit, CategoryList } from '@huiyin/shared/contract/categories';
import type { SurveyDefinition } from '@huiyin/shared/contract/questions';
import { newSurvey, type NewSurvey } from '@huiyin/shared/contract/surveys';
import type { Category } from '@huiyin/shared/domain/categories';
import type { Call } from '../base/call.ts';
import type { Site } from '../base/site.ts';
import { changeCategories } from '../categories/change-categories.ts';
import { categoriesOf, revisionOf } from '../categories/read-categories.ts';
import { offerCategories } from '../surveys/offer-categories.ts';
import { surveyOf } from '../surveys/read-surveys.ts';
import type { TestDb } from './open-test-db.ts';

/** A text in English. */
export const en = (text: string): { en: string } => ({ en: text });

/** A category called by its id in capitals, with those below it. */
export const topic = (id: string, ...children: string[]): Category => ({
  id,
  label: en(id.toUpperCase()),
  children: children.map((child) => ({ id: child, label: en(child.toUpperCase()) })),
});

/** `start_0`, `start_1`, …: `n` ids. */
export const manyIds = (n: number, start: string): string[] => Array.from({ length: n }, (_, i) => `${start}_${i}`);

/** Who edits in these tests. */
export const editor = { kind: 'key', id: 'k', name: 'k' } as const;

/** An edit of all categories as they are now. */
export async function putAll(t: TestDb, site: Site, categories: readonly Category[]): Promise<CategoryList> {
  const base = revisionOf(await categoriesOf(t.db, site.id));
  const edit: CategoriesEdit = { base, categories: [...categories] as CategoriesEdit['categories'] };
  return changeCategories(t.call(site, editor), edit, offerCategories);
}

/** What a complaint asks that offers these. */
export function complaintAbout(categories: readonly Category[]): SurveyDefinition {
  const form = { orderNumber: false, wishes: [], commentLabel: en('Tell us'), attachments: false, contact: true };
  const question = { type: 'complaint' as const, id: 'complaint', title: en('What?'), branches: [], ...form };
  const offered = [...categories] as CategoriesEdit['categories'];
  return {
    questions: [{ ...question, categoriesTitle: en('About?'), categories: offered }],
    thanks: [{ text: en('Thanks') }],
  };
}

/** A new survey that offers these. */
export const surveyAbout = (slug: string, categories: readonly Category[]): NewSurvey =>
  newSurvey.parse({ slug, definition: complaintAbout(categories) });

/** What a survey offers now. */
export async function offeredBy(t: TestDb, site: Site, slug: string): Promise<readonly Category[]> {
  const [question] = (await surveyOf(t.db, site.id, slug))!.definition.questions;
  return question?.type === 'complaint' ? question.categories : [];
}

/** A tree as a line each: an id and those below it. */
export const idsOf = (tree: readonly Category[]): string[] =>
  tree.map(({ id, children }) => [id, ...children.map((child) => child.id)].join(' '));

/** A tree as a line each: what it is called in English and those below it. */
export const namesOf = (tree: readonly Category[]): string[] =>
  tree.map(({ label, children }) => [label.en, ...children.map((child) => child.label.en)].join(' '));

/** A call before whose first write something else happens. */
export function heldUp(call: Call, meanwhile: () => Promise<unknown>): Call {
  let first = true;
  return {
    ...call,
    write: async (...all) => {
      if (first) {
        first = false;
        await meanwhile();
      }
      return call.write(...all);
    },
  };
}
