import type { AnswersAsked } from '@huiyin/shared/contract/answers';
import type { Call } from '../../base/call.ts';
import type { Db } from '../../base/db/db.ts';
import { Problem } from '../../base/problem.ts';
import { counted } from '../counted-answers.ts';
import type { OfTickets, Row } from '../read-responses.ts';
import { answersByTime } from './answers-by-time.ts';
import { answersByWords } from './answers-by-words.ts';
import { conditionsOf, isAsked, type Condition } from './conditions.ts';
import { indexedAnswers } from './indexed-answers.ts';
import { mostLookedAt, type Order, type Place, type Source } from './source.ts';

const largestSlice = 500;

/** Throws Problem('invalid') for days the wrong way round. */
export function checkPeriod({ from, to }: AnswersAsked): void {
  if (from && to && from > to) throw Problem.field('from', 'must not be after to');
}

/** On which site, and what its tickets know; `turn` lets others have the process between two slices. */
interface Where extends Pick<Call, 'db' | 'turn'> {
  siteId: string;
  tickets: OfTickets;
}

/** How many answers, in which order, and behind which place. */
interface Wanted {
  most: number;
  order: Order;
  after: Place | null;
}

/** The next answers that are asked for, and behind which place there are more, or may be: only so many are looked at. */
export async function findAnswers(
  { db, turn, siteId, tickets }: Where,
  asked: AnswersAsked,
  { most, order, after }: Wanted,
): Promise<{ rows: Row[]; goesOn: Place | null }> {
  const conditions = conditionsOf(asked);
  const source = await chooseSource(db, siteId, asked, { conditions, order });
  const withReply = async (some: readonly Row[]): Promise<Row[]> => {
    const ids = await tickets.withFirstReply(
      db,
      siteId,
      some.map(({ id }) => id),
    );
    return some.filter(({ id }) => ids.has(id));
  };
  const rows: Row[] = [];
  let last = after;
  for (let size = most + 1, seen = 0; seen < mostLookedAt; size = Math.min(largestSlice, size * 4)) {
    const slice = await source(last, size);
    const meant = slice.rows.filter((row) => isAsked(asked, conditions, { ...counted(row), comment: row.comment }));
    for (const row of asked.series === 'first_reply' ? await withReply(meant) : meant) {
      if (rows.length === most) return { rows, goesOn: rows.at(-1)! };
      rows.push(row);
    }
    last = slice.goesOn;
    seen += slice.lookedAt;
    if (last === null) return { rows, goesOn: null };
    await turn();
  }
  return { rows, goesOn: last };
}

async function chooseSource(
  db: Db,
  siteId: string,
  asked: AnswersAsked,
  { conditions, order }: { conditions: readonly Condition[]; order: Order },
): Promise<Source> {
  const words = asked.q?.trim();
  if (words) return answersByWords(db, siteId, words, order);
  const there = conditions.filter(({ isAbsent }) => !isAbsent);
  const indexed = there.length > 0 ? await indexedAnswers(db, siteId, asked, { conditions: there, order }) : null;
  return indexed ?? answersByTime(db, siteId, asked, order);
}
