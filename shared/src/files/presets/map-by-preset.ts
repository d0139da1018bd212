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

/** The map of a file by its format: what of it is there; and what its questions are, by their words and values. */
export function mapByPreset(preset: Preset, columns: readonly Column[]): RowMap {
  const map = new Map<string, Source>();
  for (const [field, said] of Object.entries(preset.map)) {
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
