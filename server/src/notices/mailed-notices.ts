import { mailingOf, type Addressee } from '@huiyin/shared/domain/notices/when-to-mail';
import type { Statement } from '../base/db/db.ts';
import type { Chosen } from './choices.ts';
import type { notices } from './tables.ts';

/** A notice's row. */
export type Notice = typeof notices.$inferSelect;

/** What becomes of the notices of one person that a mail is to tell. */
export interface Settled {
  /** Go now, in one mail. */
  mailed: Notice[];
  /** What is put off, or given up. */
  statements: Statement[];
}

/** What was not mailed for a week is news to nobody. */
const oldMs = 7 * 86_400_000;

const putOff = 'UPDATE notices SET mail_at = ?, in_digest = ? WHERE seq = ? AND mail_at IS NOT NULL';

/** Settles them by what their person chose by now: once one is due, those that would come soon after it go along. */
export function settle(waiting: readonly Notice[], ways: Chosen['ways'], addressee: Addressee, now: number): Settled {
  const isForDigest = ({ inDigest, kind }: Notice): boolean => inDigest || ways[kind] === 'digest';
  const isWanted = ({ kind, at }: Notice): boolean => ['digest', 'mail'].includes(ways[kind]) && now - at < oldMs;
  const becomes = mailingOf(addressee, now);
  const due = waiting.filter(({ mailAt }) => mailAt! <= now);
  const decided = due.map((notice) => ({
    notice,
    mailing: isWanted(notice) ? becomes({ at: notice.at, isForDigest: isForDigest(notice) }) : ('never' as const),
  }));
  const going = decided.flatMap(({ notice, mailing }) => (mailing === 'now' ? notice : []));
  const isDigest = going.some(isForDigest);
  const along = waiting.filter(
    (notice) => notice.mailAt! > now && going.length > 0 && isWanted(notice) && (isDigest || !isForDigest(notice)),
  );
  return {
    mailed: [...going, ...along].toSorted((a, b) => a.seq - b.seq),
    statements: decided.flatMap(({ notice, mailing }): Statement[] => {
      if (mailing === 'now') return [];
      const [until, inDigest] = typeof mailing === 'object' ? [mailing.until, Number(mailing.isForDigest)] : [null, 0];
      return [{ sql: putOff, args: [until, inDigest, notice.seq] }];
    }),
  };
}
