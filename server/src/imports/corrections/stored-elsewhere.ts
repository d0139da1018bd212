import type { ImportResult } from '@huiyin/shared/contract/imports/taken';
import { nearEqualAnswers, sayingOf, type Compared } from '@huiyin/shared/files/corrections/near-equal';
import { isRowId, nthOfRow } from '@huiyin/shared/files/row-name';
import type { Call } from '../../base/call.ts';
import { iso } from '../../base/iso.ts';
import type { Row } from '../../responses/read-responses.ts';
import type { GoodRow } from '../rows/check-row.ts';
import { givingTurns } from '../../base/in-batches.ts';
import type { Origin } from '../rows/origins.ts';
import { comparedOf, isTellingMoment, isTellingText } from './compared.ts';
import { storedBeside } from './stored-beside.ts';

type Elsewhere = ImportResult['elsewhere'];
type OtherSource = Elsewhere['sources'][number];

/** What other sources hold of some rows; `isMore`: answers of them that were not looked at may be others. */
export interface FoundElsewhere {
  told: Elsewhere;
  isMore: boolean;
}

/** Nothing was compared. */
export const nowhere: FoundElsewhere = { told: { compared: 0, sources: [] }, isMore: false };

/** An import of another source. */
interface Other {
  id: string;
  source: string;
  file: string;
  openedAt: number;
}

/** So many that are like a row are looked at for one that is told apart by a text. */
const mostOfRow = 50;

const otherSources = `SELECT id, coalesce(choices->>'source', file) AS source, file, opened_at AS openedAt FROM imports
WHERE site_id = ?1 AND header = ?2 AND state IN ('open', 'done') AND coalesce(choices->>'source', file) <> ?3 ORDER BY opened_at DESC LIMIT 200`;

/**
 * Of new rows whose ids are made of what they say: how many are like answers which other sources of the same columns stored, of the same kind, survey and
 * moment. Those that say the same count one to one, over all pieces of a file; one that differs in a field counts where a text or the moment tells it. Looks at 5,000 stored answers at most.
 */
export async function storedElsewhere(
  call: Call,
  { header = '', source = '' }: Origin,
  rows: readonly GoodRow[],
): Promise<FoundElsewhere> {
  const made = rows.filter(({ name }) => isRowId(name));
  if (header === '' || made.length === 0) return nowhere;
  const others = (await call.db.query(otherSources, [call.site.id, header, source])) as unknown as Other[];
  const byId = new Map(others.map((one) => [one.id, one]));
  const { found, cut } = await storedBeside(call, byId.keys(), made);
  const said = made.flatMap(({ prepared: { row }, name }): Said[] =>
    row.occurredAt < cut ? [{ compared: comparedOf(row), at: row.occurredAt, nth: nthOfRow(name) }] : [],
  );
  const sources: OtherSource[] = [];
  for (const [name, stored] of Map.groupBy(found, ({ importId }) => byId.get(importId!)!.source)) {
    const { file, openedAt } = others.find((one) => one.source === name)!;
    sources.push({ source: name, file, openedAt: iso(openedAt), ...(await countAlike(call, said, stored)) });
  }
  const told = { compared: said.length, sources: sources.filter(({ answers }) => answers > 0) };
  return { told, isMore: cut < Infinity };
}

interface Said {
  compared: Compared;
  /** When it was given, ms UTC. */
  at: number;
  /** Which it is of the rows of its file that are alike, whatever piece they come in. */
  nth: number;
}

async function countAlike(
  { turn }: Call,
  said: readonly Said[],
  stored: readonly Row[],
): Promise<Pick<OtherSource, 'answers' | 'telling'>> {
  const near = nearEqualAnswers<Row>();
  const same = new Map<string, number>();
  for await (const row of givingTurns(stored, turn)) {
    const compared = comparedOf(row);
    near.add(row, compared);
    same.set(sayingOf(compared), (same.get(sayingOf(compared)) ?? 0) + 1);
  }
  const sum = { answers: 0, telling: 0 };
  const taken = new Map<string, number>();
  for await (const { compared, at, nth } of givingTurns(said, turn)) {
    const saying = sayingOf(compared);
    const place = Math.max(nth, (taken.get(saying) ?? 0) + 1);
    const isSame = place <= (same.get(saying) ?? 0);
    if (isSame) taken.set(saying, place);
    const like = isSame ? [] : near.like(compared, mostOfRow).filter(({ difference }) => difference !== null);
    const isTelling = isTellingMoment(at) || (isSame ? isTellingText(compared) : like.some(isToldByText(compared)));
    if (isSame || (like.length > 0 && isTelling)) sum.answers += 1;
    if ((isSame || like.length > 0) && isTelling) sum.telling += 1;
  }
  return sum;
}

/** Whether what two answers share has a text. */
const isToldByText =
  (compared: Compared) =>
  ({ difference }: { difference: { field: string } | null }): boolean =>
    difference !== null && isTellingText(compared, difference.field);
