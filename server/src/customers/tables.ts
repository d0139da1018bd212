import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { customerKeyKinds } from '@huiyin/shared/domain/customers/customer-keys';
import { sites } from '../base/tables.ts';

/** Somebody who complained; `id` is that of the first ticket of theirs, `name` what they called themselves last. */
export const customers = sqliteTable('customers', {
  id: text('id').primaryKey(),
  siteId: text('site_id')
    .notNull()
    .references(() => sites.id),
  name: text('name'),
  since: integer('since').notNull(),
});

/** By what each is known. A key means one of them (`meant`); others who have it too may be the same. */
export const customerKeys = sqliteTable(
  'customer_keys',
  {
    siteId: text('site_id').notNull(),
    kind: text('kind', { enum: customerKeyKinds }).notNull(),
    value: text('value').notNull(),
    customerId: text('customer_id')
      .notNull()
      .references(() => customers.id),
    meant: integer('meant').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.kind, t.value, t.customerId] }),
    uniqueIndex('customer_keys_meant')
      .on(t.siteId, t.kind, t.value)
      .where(sql`meant = 1`),
    index('customer_keys_by_customer').on(t.customerId),
  ],
);
