import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ImportResult } from '@huiyin/shared/contract/imports/taken';
import type { ImportChoices } from '@huiyin/shared/contract/imports/understood';
import { importStates } from '@huiyin/shared/domain/choices';
import { actorKinds } from '../base/actor.ts';
import { sites } from '../base/tables.ts';
import type { Said } from '../intake/stored-responses.ts';

/**
 * One file, or one call, of answers that were given elsewhere. `header` and `fingerprint` are hashes: of the names of its columns, by which the
 * same kind of file is known again, and of all its bytes, by which somebody goes on with the same file. `undone_seq` is how far it
 * has been undone.
 */
export const imports = sqliteTable(
  'imports',
  {
    id: text('id').primaryKey(),
    siteId: text('site_id')
      .notNull()
      .references(() => sites.id),
    state: text('state', { enum: importStates }).notNull(),
    file: text('file').notNull(),
    bytes: integer('bytes').notNull(),
    fingerprint: text('fingerprint').notNull(),
    header: text('header').notNull(),
    choices: text('choices', { mode: 'json' }).$type<ImportChoices>().notNull(),
    /** 1 of one call: nobody sends more of it. */
    atOnce: integer('at_once').notNull().default(0),
    /** How many answers it is expected to hold. */
    answers: integer('answers').notNull(),
    passedOver: text('passed_over', { mode: 'json' }).$type<ImportResult['passedOver']>(),
    actorKind: text('actor_kind', { enum: actorKinds }).notNull(),
    actorId: text('actor_id'),
    openedAt: integer('opened_at').notNull(),
    finishedAt: integer('finished_at'),
    undoneAt: integer('undone_at'),
    undoneSeq: integer('undone_seq'),
    /** The sums of its pieces: a list of imports looks at no piece. */
    rows: integer('rows').notNull().default(0),
    stored: integer('stored').notNull().default(0),
    alreadyThere: integer('already_there').notNull().default(0),
    corrected: integer('corrected').notNull().default(0),
    refused: integer('refused').notNull().default(0),
    /** All lines of its file before this one have come. */
    nextLine: integer('next_line').notNull().default(1),
    /** How many answers stayed when it was undone, since staff had dealt with them. */
    kept: integer('kept').notNull().default(0),
  },
  (t) => [
    index('imports_by_site').on(t.siteId, t.openedAt),
    index('imports_by_header').on(t.siteId, t.header, t.openedAt),
    index('imports_by_state').on(t.state, t.openedAt),
  ],
);

/** What became of a piece of an import, by its first line; sent again it is the same piece. No line is in two of them. */
export const importPieces = sqliteTable(
  'import_pieces',
  {
    importId: text('import_id')
      .notNull()
      .references(() => imports.id),
    siteId: text('site_id').notNull(),
    line: integer('line').notNull(),
    lastLine: integer('last_line').notNull(),
    rows: integer('rows').notNull(),
    stored: integer('stored').notNull(),
    alreadyThere: integer('already_there').notNull(),
    corrected: integer('corrected').notNull(),
    refused: integer('refused').notNull(),
    errors: text('errors', { mode: 'json' }).$type<ImportResult['errors']>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.line] })],
);

/**
 * What an answer was before an import corrected it: it is that again once the import is undone. Those of one answer follow each other by their
 * `seq`. `before` is JSON's null once the import that brought the answer is undone: it belongs to the one that corrected it, and its row stays known.
 */
export const correctedAnswers = sqliteTable(
  'corrected_answers',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    responseId: text('response_id').notNull(),
    importId: text('import_id')
      .notNull()
      .references(() => imports.id),
    siteId: text('site_id').notNull(),
    /** The id that its row has had since, where that is another: the row is known again by it. */
    sentAs: text('sent_as'),
    before: text('before', { mode: 'json' }).$type<Said | null>().notNull(),
  },
  (t) => [
    uniqueIndex('corrected_answers_by_import').on(t.importId, t.responseId),
    index('corrected_answers_by_answer').on(t.responseId, t.seq),
    index('corrected_answers_sent_as')
      .on(t.siteId, t.sentAs)
      .where(sql`sent_as IS NOT NULL`),
  ],
);
