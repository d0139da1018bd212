import type { RowMap, Source } from '../parse-map.ts';
import { guessMap, guessQuestions } from '../understanding/guess-map.ts';
import { isMost, tellsSteps, type Column } from '../understanding/look-at-columns.ts';
import type { Preset } from './preset.ts';

/** What must stand beneath a name for it to be taken: an id is no e-mail address. */
const fits: Readonly<Record<string, (column: Column) => boolean>> = {
  status: ({ statuses, filled }) => isMost(statuses, filled),
  'contact.email': ({ emails, filled }) => isMost(emails, filled),
  firstRepliedAt: tellsSteps,
  resolvedAt: tellsSteps,
  closedAt: tellsSteps,
};

/** What tickets that may be rated are taken as: complaints, with their ratings; or their ratings alone. */
type TicketsAs = 'complaints' | 'ratings';

/**
 * The map of a file by its format: what of it is there; and what its questions are, by their words and values. Tickets that may be rated are taken
 * `as` is said, else as complaints where fewer than half of the first rows have a rating.
 */
export function mapByPreset(preset: Preset, columns: readonly Column[], as?: TicketsAs): RowMap {
  const map = new Map<string, Source>();
  for (const [field, said] of Object.entries(fieldsOf(preset, columns, as))) {
    const source = sourceOf(said, columns, fits[field]);
    if (source) map.set(field, source);
  }
  // A name without an address reaches nobody, and is somebody's.
  if (!map.has('contact.email')) map.delete('contact.name');
  if (!preset.asks) return map;
  const known = namesIn(preset);
  const questions = withoutPoints(preset, columns).filter(({ name }) => !known.has(name));
  return new Map([...map, ...guessQuestions(questions)]);
}

const fieldsOf = ({ map, tickets }: Preset, columns: readonly Column[], as?: TicketsAs): Preset['map'] =>
  tickets && (as === 'complaints' || (as === undefined && !isRated(map, columns))) ? { ...map, ...tickets } : map;

/** Whether half of the first rows or more were rated. */
const isRated = ({ csat = '' }: Preset['map'], columns: readonly Column[]): boolean =>
  columns.some(({ name, filled, rows }) => csat.split('|').includes(name) && 2 * filled >= rows);

/** Whether a file is read as it is without the format, which adds to that at most. */
export function isAsWithout(preset: Preset, columns: readonly Column[]): boolean {
  const map = mapByPreset(preset, columns);
  return [...guessMap(withoutPoints(preset, columns))].every(
    ([field, source]) => JSON.stringify(source) === JSON.stringify(map.get(field)),
  );
}

const pointsOfQuiz = /^\d+(?:[.,]\d+)? *\/ *\d+$/;

const withoutPoints = ({ points = '' }: Preset, columns: readonly Column[]): Column[] =>
  columns.filter(
    ({ name, examples }) =>
      !points.split('|').includes(name) || !examples.every((example) => pointsOfQuiz.test(example)),
  );

function sourceOf(
  said: string,
  columns: readonly Column[],
  isFit: (column: Column) => boolean = () => true,
): Source | undefined {
  for (const names of said.split('|').map((one) => one.split('+'))) {
    const found = columns.filter((column) => names.includes(column.name) && isFit(column));
    if (found.length > 0) return { columns: names.filter((name) => found.some((column) => column.name === name)) };
  }
  return undefined;
}

/** The columns that a format names. */
const namesIn = ({ has, begins = '', mayHave = [], map }: Preset): ReadonlySet<string> =>
  new Set([begins, ...has, ...mayHave, ...Object.values(map)].flatMap((names) => names.split(/[|+]/)));
