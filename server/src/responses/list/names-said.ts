import type { AnswersAsked } from '@huiyin/shared/contract/answers';
import type { Call } from '../../base/call.ts';
import { aroundDays } from '../counted-answers.ts';

/** So many of each: anybody may make up more. */
const mostNames = 200;
const sliceSize = 1_000;

/**
 * The names under which answers have further answers, and pages told something, at most 200 of each: those that came in first, in that order, so that
 * whatever comes in later, of whatever day, stands behind.
 */
export type NamesSaid = Readonly<Record<'answers' | 'attributes', readonly string[]>>;

const slice = `WITH some AS MATERIALIZED (SELECT occurred_at, seq, answers, attributes FROM responses
 WHERE site_id = ?1 AND occurred_at BETWEEN ?2 AND ?4 AND (occurred_at, seq) > (?2, ?3) ORDER BY occurred_at, seq LIMIT ${sliceSize})
SELECT 'answers' AS of, j.key AS name, NULL AS at, MIN(some.seq) AS seq FROM some CROSS JOIN json_each(some.answers) j GROUP BY j.key
UNION ALL SELECT 'attributes', j.key, NULL, MIN(some.seq) FROM some CROSS JOIN json_each(some.attributes) j GROUP BY j.key
UNION ALL SELECT 'last', NULL, occurred_at, seq FROM (SELECT * FROM some ORDER BY occurred_at DESC, seq DESC LIMIT 1)`;

interface Found {
  readonly of: keyof NamesSaid | 'last';
  readonly name: string;
  readonly at: number;
  readonly seq: number;
}

/** The names in answers of some days. All of them are looked through, 1,000 at a time. */
export async function namesSaid(
  { db, site, turn }: Pick<Call, 'db' | 'site' | 'turn'>,
  { from, to }: Pick<AnswersAsked, 'from' | 'to'>,
): Promise<NamesSaid> {
  let said = { answers: new Map<string, number>(), attributes: new Map<string, number>() };
  const [begin, end] = aroundDays(from, to);
  for (let after: [number, number] | null = [begin, -1]; after; await turn()) {
    const rows = await db.query(slice, [site.id, ...after, end]);
    after = null;
    for (const { of, name, at, seq } of rows as unknown as Found[])
      if (of === 'last') after = [at, seq];
      else said[of].set(name, Math.min(seq, said[of].get(name) ?? Infinity));
    said = { answers: earliestOf(said.answers), attributes: earliestOf(said.attributes) };
  }
  return { answers: [...said.answers.keys()], attributes: [...said.attributes.keys()] };
}

/** Those of the lowest numbers, in their order. */
const earliestOf = (said: ReadonlyMap<string, number>): Map<string, number> =>
  new Map([...said].toSorted(([a, at], [b, other]) => at - other || (a < b ? -1 : 1)).slice(0, mostNames));
