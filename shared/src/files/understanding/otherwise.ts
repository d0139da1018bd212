import type { ImportInspection } from '../../contract/imports/understood.ts';
import { columnsIn, mapText, stepFields, type RowMap } from '../parse-map.ts';
import type { Preset } from '../presets/preset.ts';
import { guessMap } from './guess-map.ts';
import type { Column } from './look-at-columns.ts';

const scoreFields = ['csat', 'nps', 'ces'] as const;
/** What is said of the rating of a ticket, not of the ticket. */
const ofRating: readonly string[] = [...scoreFields, 'comment', 'answers.reasons'];
const subject = 'attributes.subject';
const longestMap = 4_000;

/**
 * What else the rows of a file of tickets can be: a complaint each where their ratings are taken, the ratings where complaints are. `meant`: as what they are
 * taken; `found`: as they are understood where nobody says otherwise. Null of a file whose rows are one of both alone.
 */
export function otherwise(
  meant: RowMap,
  found: RowMap,
  columns: readonly Column[],
  preset?: Preset,
): ImportInspection['otherwise'] {
  if (meant.has('kind') || !isRated(found)) return null;
  if (isRated(meant)) return meant.has('complaint') ? null : said('complaints', asComplaints(found, columns, preset));
  return meant.has('complaint') ? said('ratings', found) : null;
}

const isRated = (map: RowMap): boolean => scoreFields.some((field) => map.has(field));

function said(as: 'complaints' | 'ratings', map: RowMap | null): ImportInspection['otherwise'] {
  const text = map ? mapText(map) : '';
  if (!map || text.length > longestMap) return null;
  const fields = as === 'complaints' ? (['complaint'] as const) : scoreFields;
  return { as, columns: fields.flatMap((field) => [...columnsIn(map, field)]), map: text };
}

/** A complaint of each ticket, with how it stands and when it was answered; null where nothing says that, or what it is about. */
function asComplaints(found: RowMap, columns: readonly Column[], preset?: Preset): RowMap | null {
  const map = preset ? withoutRating(found) : guessMap(columns, { areTickets: true });
  const isOfTickets = ['status', ...stepFields].some((field) => map.has(field));
  return map.has('complaint') && isOfTickets ? map : null;
}

function withoutRating(found: RowMap): RowMap {
  const about = found.get(subject);
  const rest = [...found].filter(([field]) => !ofRating.includes(field) && field !== subject);
  return new Map(about ? [...rest, ['complaint', about]] : rest);
}
