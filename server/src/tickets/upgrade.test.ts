import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { expect, it } from 'vitest';
import { firstMigrations } from '../testing/first-migrations.ts';

const migrations = join(import.meta.dirname, '../../migrations');

it('tickets of an earlier release are unread to nobody, know that they were reopened and what was said last, and are not told overdue again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-upgrade-'));
  const client = createClient({ url: `file:${join(folder, 'test.db')}`, concurrency: 1 });
  try {
    await migrate(drizzle(client), { migrationsFolder: firstMigrations(folder, '0021_news') });
    const [past, future] = [1_000_000_000_000, 9_000_000_000_000];
    const ticket = (id: number, status: string, dueAt: number | null) => ({
      sql: `INSERT INTO tickets (id, site_id, number, status, excerpt, opened_at, updated_at, reply_due_at, revision, sample)
            VALUES (?, 's', ?, ?, 'x', 1, 1, ?, 9, 0)`,
      args: [String(id), id, status, dueAt],
    });
    const reopened = (id: number, at: number, data: object) => ({
      sql: `INSERT INTO events (site_id, at, actor_kind, type, subject_id, revision, data) VALUES ('s', ?, 'customer', 'ticket.reopened', ?, ?, ?)`,
      args: [at, String(id), at, JSON.stringify(data)],
    });
    const message = (ticket: number, at: number, visibility: string) => ({
      sql: `INSERT INTO messages (id, site_id, ticket_id, author, visibility, text, at) VALUES (?, 's', ?, 'staff', ?, 'x', ?)`,
      args: [`${ticket}-${at}`, String(ticket), visibility, at],
    });
    await client.batch(
      [
        `INSERT INTO sites (id, key, name, origins, time_zone, languages, accent, position, first_reply_minutes, last_ticket_number, created_at)
         VALUES ('s', 'k', 'Shop', '[]', 'UTC', '["en"]', '#000000', 'bottom-right', 240, 0, 1)`,
        ticket(1, 'open', past),
        ticket(2, 'open', future),
        ticket(3, 'closed', past),
        message(2, 4, 'public'),
        message(2, 6, 'note'),
        reopened(1, 3, { number: 1 }),
        reopened(1, 5, { number: 1 }),
        reopened(2, 7, { number: 2, undone: true }),
      ],
      'write',
    );
    await migrate(drizzle(client), { migrationsFolder: migrations });
    const { rows } = await client.execute(
      'SELECT number, news_revision, reopened_at, told_due_at, said_at FROM tickets ORDER BY number',
    );
    expect(rows).toEqual([
      { number: 1, news_revision: 0, reopened_at: 5, told_due_at: past, said_at: 1 },
      { number: 2, news_revision: 0, reopened_at: null, told_due_at: null, said_at: 4 },
      { number: 3, news_revision: 0, reopened_at: null, told_due_at: null, said_at: 1 },
    ]);
  } finally {
    client.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
