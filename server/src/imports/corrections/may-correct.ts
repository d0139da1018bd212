import type { ImportResult } from '@huiyin/shared/contract/imports/taken';
import { nearEqualAnswers, type NearEqual } from '@huiyin/shared/files/corrections/near-equal';
import { isRowId } from '@huiyin/shared/files/row-name';
import { shown } from '@huiyin/shared/domain/text/shown';
import type { Call } from '../../base/call.ts';
import { storedResponses } from '../../intake/stored-responses.ts';
import { personNames } from '../../people/read-members.ts';
import type { Row } from '../../responses/read-responses.ts';
import type { GoodRow } from '../rows/check-row.ts';
import { givingTurns } from '../../base/in-batches.ts';
import { comparedOf } from './compared.ts';
import { idsSentAs } from './read-corrections.ts';
import { storedBeside } from './stored-beside.ts';
import { storyDifferences, type StoryDifference } from './story-differences.ts';

const mostTold = 1_000;
const mostOfRow = 50;

/** A stored answer that a row without an id of its own may be. */
export type MayCorrect = ImportResult['mayCorrect'][number];

/** Those of some rows; `isMore`: some may be others, which were not looked at or are too many to be told. */
export interface FoundAlike {
  told: MayCorrect[];
  isMore: boolean;
}

const sameSource = `SELECT id FROM imports WHERE site_id = ? AND coalesce(choices->>'source', file) = ? AND state <> 'undone' ORDER BY opened_at DESC LIMIT 200`;

/**
 * Of new rows whose ids are made of what they say: the stored answers of the same source, kind, survey and moment that say the same but for one
 * field at most, and how their tickets were dealt with elsewhere. Of a moment all are looked at or none, 5,000 in all, and 1,000 are told; a row that may be more than 50 is told of none. What was given at another moment is not found. What
 * the stored one says is told to whoever may read it.
 */
export async function mayCorrect(call: Call, source: string, rows: readonly GoodRow[]): Promise<FoundAlike> {
  const made = rows.filter(({ name }) => isRowId(name));
  if (source === '' || made.length === 0) return { told: [], isMore: false };
  const { db, site, turn } = call;
  const imports = (await db.query(sameSource, [site.id, source])).map(({ id }) => id as string);
  const { found, cut } = await storedBeside(call, imports, made);
  const answers = nearEqualAnswers<Row>();
  for await (const row of givingTurns(found, turn)) answers.add(row, comparedOf(row));
  const pairs: Pair[] = [];
  let isMore = cut < Infinity;
  for await (const row of givingTurns(made, turn)) {
    if (pairs.length >= mostTold) break;
    const like = answers.like(comparedOf(row.prepared.row), mostOfRow + 1);
    if (like.length <= mostOfRow) pairs.push(...like.map((like) => ({ row, like })));
    else isMore = true;
  }
  const first = pairs.slice(0, mostTold);
  const differences = await differencesIn(call, first);
  const told = first.map((pair, i) => offer(call, pair, differences[i]!));
  return { told: await withNames(call, told), isMore };
}

/** A row with a stored answer that it is like. */
interface Pair {
  row: GoodRow;
  like: NearEqual<Row>;
}

/** In what the tickets of some pairs differ, in order. */
async function differencesIn({ db, site }: Call, pairs: readonly Pair[]): Promise<StoryDifference[][]> {
  const complaints = pairs.flatMap(({ row, like }) => (row.prepared.ticket ? like.stored.id : []));
  if (complaints.length === 0) return pairs.map(() => []);
  const stored = await storedResponses(db, site.id, [...new Set(complaints)]);
  const people = [
    ...pairs.map(({ row }) => row.prepared.ticket?.story),
    ...[...stored.values()].map(({ story }) => story),
  ];
  const names = await personNames(
    db,
    people.flatMap((story) => story?.assigneeId ?? []),
  );
  const nameOf = (id: string): string => names.get(id) ?? '';
  return pairs.map(({ row, like }) => storyDifferences(row.prepared.ticket, stored.get(like.stored.id), nameOf));
}

/** What differs in the answer comes first. */
function offer(
  call: Pick<Call, 'may'>,
  { row: { line, name }, like: { stored, difference } }: Pair,
  ofTicket: readonly StoryDifference[],
): Omit<MayCorrect, 'knownAs'> {
  const said = difference ? [{ ...difference, isRead: mayRead(call, difference.field) }] : [];
  const all = [...said, ...ofTicket.map((one) => ({ ...one, isRead: call.may('tickets.read') }))];
  const [first, ...also] = all.map(({ field, was, becomes, isRead }) => ({
    field,
    was: isRead ? shown(was) : null,
    becomes: shown(becomes),
  }));
  return { line, externalId: name, id: stored.id, ...(first ?? { field: null, was: '', becomes: '' }), also };
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
