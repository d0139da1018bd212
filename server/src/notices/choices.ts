import type { NoticeChoices } from '@huiyin/shared/contract/notices';
import { usualWays } from '@huiyin/shared/domain/notices/notice-kinds';
import type { QuietTimes } from '@huiyin/shared/domain/notices/when-to-mail';
import { inArray } from 'drizzle-orm';
import type { Db } from '../base/db/db.ts';
import type { Deps } from '../base/deps.ts';
import { noticeChoices } from './tables.ts';

/** What whoever chose nothing has. */
const usual: NoticeChoices = { ways: usualWays, quietHours: null, quietDays: [], timeZone: null, language: null };

/** What somebody chose. */
export type Chosen = NoticeChoices & { quiet: QuietTimes };

/** What people chose, and for whoever chose nothing, or of a kind that is new since, what is usual. */
export async function noticeChoicesOf(db: Db, people: readonly string[]): Promise<(personId: string) => Chosen> {
  const rows =
    people.length === 0
      ? []
      : await db.read
          .select()
          .from(noticeChoices)
          .where(inArray(noticeChoices.personId, [...people]));
  const chosen = new Map(rows.map(({ personId, choices }) => [personId, choices]));
  return (personId) => {
    const own = { ...usual, ...chosen.get(personId) };
    return {
      ...own,
      ways: { ...usualWays, ...own.ways },
      quiet: { hours: own.quietHours, days: own.quietDays },
    };
  };
}

/** What somebody chose, as the wire has it. */
export async function readChoices(db: Db, personId: string): Promise<NoticeChoices> {
  const { quiet: _, ...choices } = (await noticeChoicesOf(db, [personId]))(personId);
  return choices;
}

/** Keeps what somebody chose; it holds for what is not told yet, too. */
export async function keepChoices(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  personId: string,
  choices: NoticeChoices,
): Promise<void> {
  const row = { choices, at: clock.now() };
  await db.write([
    db.read
      .insert(noticeChoices)
      .values({ personId, ...row })
      .onConflictDoUpdate({ target: noticeChoices.personId, set: row }),
  ]);
}
