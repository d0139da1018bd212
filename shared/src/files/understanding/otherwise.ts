import type { ImportInspection } from '../../contract/imports/understood.ts';
import { columnsIn, mapText, stepFields, type RowMap } from '../parse-map.ts';
import { mapByPreset } from '../presets/map-by-preset.ts';
import type { Preset } from '../presets/preset.ts';
import { guessMap } from './guess-map.ts';
import type { Column } from './look-at-columns.ts';

const scoreFields = ['csat', 'nps', 'ces'] as const;
const longestMap = 4_000;

/**
 * What else the rows of a file of tickets can be: a complaint each, with its rating, where ratings alone are taken; the ratings alone where
 * complaints are. `meant`: as what they are taken. Null of a file whose rows are one of both alone.
 */
export function otherwise(
  meant: RowMap,
  columns: readonly Column[],
  preset: Preset | undefined,
): ImportInspection['otherwise'] {
  if (meant.has('kind') || !(meant.has('complaint') || isRated(meant))) return null;
  const ratings = preset ? mapByPreset(preset, columns, 'ratings') : guessMap(columns);
  const complaints = asComplaints(columns, preset);
  if (!hasScores(ratings, columns) || !complaints) return null;
  return meant.has('complaint') ? said('ratings', ratings) : said('complaints', complaints);
}

const isRated = (map: RowMap): boolean => scoreFields.some((field) => map.has(field));

const hasScores = (map: RowMap, columns: readonly Column[]): boolean => {
  const scored = new Set(scoreFields.flatMap((field) => columnsIn(map, field)));
  return columns.some(({ name, filled }) => filled > 0 && scored.has(name));
};

function said(as: 'complaints' | 'ratings', map: RowMap): ImportInspection['otherwise'] {
  const text = mapText(map);
  if (text.length > longestMap) return null;
  const fields = as === 'complaints' ? (['complaint'] as const) : scoreFields;
  return { as, columns: fields.flatMap((field) => [...columnsIn(map, field)]), map: text };
}

/** A complaint of each ticket, with how it stands and when it was answered; null where nothing says that, or what it is about. */
function asComplaints(columns: readonly Column[], preset: Preset | undefined): RowMap | null {
  if (preset) return preset.tickets ? mapByPreset(preset, columns, 'complaints') : null;
  const map = guessMap(columns, { areTickets: true });
  const isOfTickets = ['status', ...stepFields].some((field) => map.has(field));
  return map.has('complaint') && isOfTickets ? map : null;
}
