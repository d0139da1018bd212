import { z } from 'zod';
import { categoryLimits } from '../domain/limits.ts';
import { categoryWith, differ } from './questions.ts';
import { base, language, moment } from './text.ts';

const label = z.partialRecord(language, z.string()).describe('by language, at least one');

/** What complaints of a site are about. */
const categoryView = z.object({
  id: z.string().describe('`delivery`, or `delivery/late` for one below it: for good, and never that of another'),
  label,
  retired: z.boolean().describe('no longer offered; tickets and counts keep it'),
  earlier: z.array(z.object({ label, until: moment })).describe('what it was called before, newest first, ten at most'),
});
export type CategoryView = z.infer<typeof categoryView>;

/** Answer of `GET …/categories`: in their order, each followed by those below it, retired ones last. */
export const categoryList = z.object({
  categories: z.array(categoryView),
  revision: z.number().int().describe('counts the edits of all together'),
  languages: z.array(language).describe('of the site, its first one first'),
});
export type CategoryList = z.infer<typeof categoryList>;

/**
 * Body of `PUT …/categories`: all that are offered from now on, in their order, of the revision that was read. As many as a site of before may have;
 * `categoryLimits` hold where the number grows.
 */
export const categoriesEdit = z.strictObject({
  base,
  categories: z.array(categoryWith(categoryLimits.ever)).max(categoryLimits.ever).refine(differ, 'ids must differ'),
});
export type CategoriesEdit = z.infer<typeof categoriesEdit>;
