import type { ImportResult } from '@huiyin/shared/contract/imports/taken';
import { nearEqualAnswers, type Compared, type NearEqual } from '@huiyin/shared/files/corrections/near-equal';
import { isRowId } from '@huiyin/shared/files/row-id';
import { shown } from '@huiyin/shared/domain/text/shown';
import type { Call } from '../../base/call.ts';
import { answersOfImportsAt } from '../../responses/of-import.ts';
import { ofJson } from '../../responses/prepare-response.ts';
import type { Row } from '../../responses/read-responses.ts';
import type { Content } from '../../responses/replace-answers.ts';
import type { GoodRow } from '../rows/check-row.ts';
import { idsSentAs } from './read-corrections.ts';

const mostTold = 1_000;
const mostOfRow = 50;
const mostLookedAt = 5_000;
/** How many are looked at before others have their turn. */
const slice = 250;

/** A stored answer that a row without an id of its own may be. */
export type MayCorrect = ImportResult['mayCorrect'][number];

const sameSource = `SELECT id FROM imports WHERE site_id = ? AND coalesce(choices->>'source', file) = ? AND state <> 'undone' ORDER BY opened_at DESC LIMIT 200`;

/**
 * Of new rows whose ids are made of what they say: the stored answers of the same source, kind, survey and moment that say the same but for one
 * field at most. Up to 5,000 stored ones are looked at, and 1,000 told; a row that may be more than 50 is told of none. What was given at another moment is not found. What
 * the stored one says is told to whoever may read it.
 */
export async function mayCorrect(call: Call, source: string, rows: readonly GoodRow[]): Promise<MayCorrect[]> {
  const made = rows.filter(({ externalId }) => isRowId(externalId));
  if (source === '' || made.length === 0) return [];
  const { db, site, turn } = call;
  const imports = (await db.query(sameSource, [site.id, source])).map(({ id }) => id as string);
  if (imports.length === 0) return [];
  const moments = [...new Set(made.map(({ prepared }) => prepared.row.occurredAt))];
  const answers = nearEqualAnswers<Row>();
  for (const [i, row] of (await answersOfImportsAt(db, site.id, { moments, imports, most: mostLookedAt })).entries()) {
    answers.add(row, comparedOf(row));
    if (i % slice === slice - 1) await turn();
  }
  const told: Omit<MayCorrect, 'knownAs'>[] = [];
  for (const [i, row] of made.entries()) {
    if (told.length >= mostTold) break;
    const like = answers.like(comparedOf(row.prepared.row));
    if (like.length <= mostOfRow) told.push(...like.map((one) => offer(call, row, one)));
    if (i % slice === slice - 1) await turn();
  }
  return withNames(call, told.slice(0, mostTold));
}

function offer(
  call: Pick<Call, 'may'>,
  { line, externalId }: GoodRow,
  { stored, difference }: NearEqual<Row>,
): Omit<MayCorrect, 'knownAs'> {
  const { field = null, was = '', becomes = '' } = difference ?? {};
  const wasShown = field === null || mayRead(call, field) ? shown(was) : null;
  return { line, externalId, id: stored.id, field, was: wasShown, becomes: shown(becomes) };
}

const mayRead = ({ may }: Pick<Call, 'may'>, field: string): boolean =>
  may('answers.read') && (!field.startsWith('contact.') || may('answers.contacts'));

async function withNames({ db, site }: Call, told: readonly Omit<MayCorrect, 'knownAs'>[]): Promise<MayCorrect[]> {
  const sentAs = await idsSentAs(
    db,
    site.id,
    told.map(({ id }) => id),
  );
  return told.map((one) => ({ ...one, knownAs: [one.id, ...(sentAs.get(one.id) ?? [])] }));
}

type Said = Content & { kind: string };

/** What an answer says, by the fields of an import; near-equal ones share kind, survey and moment. */
function comparedOf(row: Said): Compared {
  const { kind, survey, score, group, comment, category, language, page, touchpoint, occurredAt } = row;
  // A cell says one or the other.
  const plain = { score: score ?? group, comment, category, locale: language, page, touchpoint };
  const nested = (['contact', 'attributes', 'answers'] as const).flatMap((outer) =>
    Object.entries(ofJson<Record<string, unknown>>(row[outer]) ?? {}).map(
      ([inner, value]) => [`${outer}.${inner}`, typeof value === 'string' ? value : JSON.stringify(value)] as const,
    ),
  );
  const said = Object.entries(plain).flatMap(([field, value]) =>
    value === null ? [] : [[field, String(value)] as const],
  );
  return { shares: JSON.stringify([kind, survey, occurredAt]), said: Object.fromEntries([...said, ...nested]) };
}
