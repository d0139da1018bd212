import { relations } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Permission } from '@huiyin/shared/domain/permissions';
import { sites } from '../base/tables.ts';

const day = (name: string) => integer(name, { mode: 'timestamp_ms' });

/** better-auth's own tables, named as it expects. */
export const user = sqliteTable('user', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: integer('email_verified', { mode: 'boolean' }).notNull(),
  image: text('image'),
  createdAt: day('created_at').notNull(),
  updatedAt: day('updated_at').notNull(),
});

export const session = sqliteTable(
  'session',
  {
    id: text('id').primaryKey(),
    expiresAt: day('expires_at').notNull(),
    token: text('token').notNull().unique(),
    createdAt: day('created_at').notNull(),
    updatedAt: day('updated_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
  },
  (t) => [index('session_user').on(t.userId)],
);

/** Whose a session is. */
export const sessionRelations = relations(session, ({ one }) => ({
  user: one(user, { fields: [session.userId], references: [user.id] }),
}));

export const account = sqliteTable(
  'account',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: day('access_token_expires_at'),
    refreshTokenExpiresAt: day('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: day('created_at').notNull(),
    updatedAt: day('updated_at').notNull(),
  },
  (t) => [index('account_user').on(t.userId)],
);

export const verification = sqliteTable(
  'verification',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: day('expires_at').notNull(),
    createdAt: day('created_at').notNull(),
    updatedAt: day('updated_at').notNull(),
  },
  (t) => [index('verification_identifier').on(t.identifier)],
);

/** Links to choose a new password; `made_by` is the owner who copied it, null where it was mailed. */
export const resetLinks = sqliteTable(
  'reset_links',
  {
    tokenHash: text('token_hash').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    madeBy: text('made_by'),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (t) => [index('reset_links_person').on(t.personId)],
);

/** A site's own roles, beside the presets: sets of permissions under a name. */
export const roles = sqliteTable(
  'roles',
  {
    id: text('id').primaryKey(),
    siteId: text('site_id')
      .notNull()
      .references(() => sites.id),
    name: text('name').notNull(),
    permissions: text('permissions', { mode: 'json' }).$type<Permission[]>().notNull(),
    createdAt: integer('created_at').notNull(),
    revision: integer('revision').notNull(),
  },
  (t) => [uniqueIndex('roles_name').on(t.siteId, t.name)],
);

/** Who may work on which site, and as what: `role`, here and below, is the name of a preset or the id of an own role. */
export const members = sqliteTable(
  'members',
  {
    siteId: text('site_id')
      .notNull()
      .references(() => sites.id),
    personId: text('person_id')
      .notNull()
      .references(() => user.id),
    role: text('role').notNull(),
    since: integer('since').notNull(),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.personId] }), index('members_person').on(t.personId)],
);

export const invitations = sqliteTable(
  'invitations',
  {
    id: text('id').primaryKey(),
    siteId: text('site_id')
      .notNull()
      .references(() => sites.id),
    email: text('email').notNull(),
    role: text('role').notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    acceptedAt: integer('accepted_at'),
    revokedAt: integer('revoked_at'),
    invitedBy: text('invited_by'),
  },
  (t) => [index('invitations_site').on(t.siteId)],
);

export const apiKeys = sqliteTable(
  'api_keys',
  {
    id: text('id').primaryKey(),
    siteId: text('site_id')
      .notNull()
      .references(() => sites.id),
    name: text('name').notNull(),
    prefix: text('prefix').notNull(),
    secretHash: text('secret_hash').notNull().unique(),
    role: text('role').notNull(),
    createdAt: integer('created_at').notNull(),
    createdBy: text('created_by'),
    lastUsedAt: integer('last_used_at'),
    revokedAt: integer('revoked_at'),
  },
  (t) => [index('api_keys_site').on(t.siteId)],
);
