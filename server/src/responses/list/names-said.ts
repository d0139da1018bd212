import type { AnswersAsked } from '@huiyin/shared/contract/answers';
import type { Call } from '../../base/call.ts';
import { aroundDays } from '../counted-answers.ts';

/** So many of each, those that were said first: anybody may make up more. */
const mostNames = 200;
const sliceSize = 1_000;

/** What answers of a site say something under, in the order in which it was said first; `more`: whether there may be others. */
export interface NamesSaid {
  names: string[];
  more: boolean;
}

const slice = `WITH some AS MATERIALIZED (SELECT occurred_at, seq, answers, attributes FROM responses
 WHERE site_id = ?1 AND occurred_at BETWEEN ?2 AND ?4 AND (occurred_at, seq) > (?2, ?3) ORDER BY occurred_at, seq LIMIT ${sliceSize})
SELECT 'answers' AS of, j.key AS name, NULL AS at, NULL AS seq FROM some CROSS JOIN json_each(some.answers) j GROUP BY j.key
UNION ALL SELECT 'attributes', j.key, NULL, NULL FROM some CROSS JOIN json_each(some.attributes) j GROUP BY j.key
UNION ALL SELECT 'last', NULL, occurred_at, seq FROM (SELECT * FROM some ORDER BY occurred_at DESC, seq DESC LIMIT 1)`;

/** Under which names answers of some days have further answers, and what pages told of them. All of them are looked through, 1,000 at a time. */
export async function namesSaid(
  { db, site, turn }: Pick<Call, 'db' | 'site' | 'turn'>,
  { from, to }: Pick<AnswersAsked, 'from' | 'to'>,
): Promise<Record<'answers' | 'attributes', NamesSaid>> {
  const said = { answers: new Set<string>(), attributes: new Set<string>() };
  const [begin, end] = aroundDays(from, to);
  for (let after: [number, number] | null = [begin, -1]; after; await turn()) {
    const rows = await db.query(slice, [site.id, ...after, end]);
    after = null;
    for (const { of, name, at, seq } of rows)
      if (of === 'last') after = [at as number, seq as number];
      else said[of as keyof typeof said].add(name as string);
  }
  return { answers: firstOf(said.answers), attributes: firstOf(said.attributes) };
}

const firstOf = (said: ReadonlySet<string>): NamesSaid => ({
  names: [...said].slice(0, mostNames),
  more: said.size > mostNames,
});
