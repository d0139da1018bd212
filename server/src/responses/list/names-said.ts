import type { AnswersAsked } from '@huiyin/shared/contract/answers';
import type { Call } from '../../base/call.ts';
import { aroundDays } from '../counted-answers.ts';

/** So many of each, those that were said first: anybody may make up more. */
const mostNames = 200;
const sliceSize = 1_000;

/** The names under which answers have further answers, and pages told something, at most 200 of each, those that were said first. */
export type NamesSaid = Readonly<Record<'answers' | 'attributes', readonly string[]>>;

const slice = `WITH some AS MATERIALIZED (SELECT occurred_at, seq, answers, attributes FROM responses
 WHERE site_id = ?1 AND occurred_at BETWEEN ?2 AND ?4 AND (occurred_at, seq) > (?2, ?3) ORDER BY occurred_at, seq LIMIT ${sliceSize})
SELECT 'answers' AS of, j.key AS name, NULL AS at, NULL AS seq FROM some CROSS JOIN json_each(some.answers) j GROUP BY j.key
UNION ALL SELECT 'attributes', j.key, NULL, NULL FROM some CROSS JOIN json_each(some.attributes) j GROUP BY j.key
UNION ALL SELECT 'last', NULL, occurred_at, seq FROM (SELECT * FROM some ORDER BY occurred_at DESC, seq DESC LIMIT 1)`;

/** The names in answers of some days. All of them are looked through, 1,000 at a time. */
export async function namesSaid(
  { db, site, turn }: Pick<Call, 'db' | 'site' | 'turn'>,
  { from, to }: Pick<AnswersAsked, 'from' | 'to'>,
): Promise<NamesSaid> {
  const said = { answers: new Set<string>(), attributes: new Set<string>() };
  const [begin, end] = aroundDays(from, to);
  for (let after: [number, number] | null = [begin, -1]; after; await turn()) {
    const rows = await db.query(slice, [site.id, ...after, end]);
    after = null;
    for (const { of, name, at, seq } of rows)
      if (of === 'last') after = [at as number, seq as number];
      else if (said[of as keyof NamesSaid].size < mostNames) said[of as keyof NamesSaid].add(name as string);
  }
  return { answers: [...said.answers], attributes: [...said.attributes] };
}
