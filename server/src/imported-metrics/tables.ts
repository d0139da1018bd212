import { betters, importedUnits } from '@huiyin/shared/domain/imported/imported-metric';
import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * What an import said of a metric on a local day of the site; what came last (`seq`) holds, and what came before it holds again once that is taken back. Each says what
 * the metric is, so that an import which is undone takes that with it too. `base`: of how many it is a share, where that is known.
 */
export const importedValues = sqliteTable(
  'imported_values',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    siteId: text('site_id').notNull(),
    /** Of imports; '' of the sample. */
    importId: text('import_id').notNull(),
    metric: text('metric').notNull(),
    day: text('day').notNull(),
    value: real('value').notNull(),
    base: real('base'),
    name: text('name').notNull(),
    unit: text('unit', { enum: importedUnits }).notNull(),
    better: text('better', { enum: betters }).notNull(),
  },
  (t) => [
    uniqueIndex('imported_values_by_import').on(t.siteId, t.importId, t.metric, t.day),
    index('imported_values_by_day').on(t.siteId, t.metric, t.day, t.seq),
    index('imported_values_by_order').on(t.siteId, t.metric, t.seq),
  ],
);
