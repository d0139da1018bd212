import { isEmail } from '../../domain/contacts.ts';
import { kindNamed, statusNamed } from '../../domain/imports/choice-words.ts';
import { isNoValue, isTotal } from '../../domain/imports/no-value.ts';
import { mayBePartNumber } from '../../domain/imports/read-date.ts';
import { readDuration, unitNamed } from '../../domain/imports/read-duration.ts';
import { readPeriod } from '../../domain/imported/read-period.ts';
import { readNumber } from '../../domain/imports/read-number.ts';
import { readMoment } from '../../domain/imports/read-moment.ts';
import { readTime } from '../../domain/imports/read-time.ts';
import { surveyScores, type ScoreSurvey } from '../../domain/imports/survey-scores.ts';
import { betweenChoices } from '../listed.ts';
import type { Table } from '../reading/open-table.ts';
import { momentWords, storyWords } from './column-words.ts';

const whenWords = [...momentWords, storyWords.firstRepliedAt, storyWords.resolvedAt, storyWords.closedAt];

const sampleRows = 1_000;

/** Most of what stands in a column; a total at its end does not count. */
const most = 0.8;
export const isMost = (n: number, of: number): boolean => of > 0 && n >= of * most;

/** What the first rows say of a column. */
export interface Column {
  readonly name: string;
  /** Rows that were looked at, and those of them with a value here. */
  rows: number;
  filled: number;
  /** Of those, how many are this or that. */
  moments: number;
  periods: number;
  times: number;
  durations: number;
  numbers: number;
  amounts: number;
  emails: number;
  urls: number;
  kinds: number;
  statuses: number;
  lists: number;
  characters: number;
  /** How many values there are. */
  distinct: number;
  /** Whether no value came twice, and whether they count 1, 2, 3 … */
  isUnique: boolean;
  isCounting: boolean;
  readonly scores: ScoreSurvey;
  /** The first values that differ. */
  readonly examples: readonly string[];
}

/** Whether a column can say when something happened, as moments or as lengths of time. */
export const tellsSteps = ({ moments, durations, filled }: Column): boolean =>
  isMost(moments, filled) || isMost(durations, filled);

const mostExamples = 3;

/** Looks at the first thousand rows. */
export async function lookAtColumns(table: Table): Promise<Column[]> {
  const lookers = table.header.names.map(lookAt);
  let rows = 0;
  for await (const row of table.rows()) {
    if (!('cells' in row) || isTotal(row.cells.find((cell) => cell.trim() !== '')!)) continue;
    row.cells.forEach((cell, i) => lookers[i]!.see(cell.trim()));
    rows += 1;
    if (rows >= sampleRows) break;
  }
  return lookers.map(({ column }) => column);
}

function lookAt(name: string) {
  const unit = unitNamed(name);
  const saysWhen = whenWords.some((words) => words.test(name));
  const values = new Set<string>();
  const examples: string[] = [];
  const column: Column = {
    name,
    rows: 0,
    filled: 0,
    moments: 0,
    periods: 0,
    times: 0,
    durations: 0,
    numbers: 0,
    amounts: 0,
    emails: 0,
    urls: 0,
    kinds: 0,
    statuses: 0,
    lists: 0,
    characters: 0,
    distinct: 0,
    isUnique: true,
    isCounting: true,
    scores: surveyScores(),
    examples,
  };
  const see = (cell: string) => {
    column.rows += 1;
    if (isNoValue(cell)) return;
    column.filled += 1;
    column.characters += cell.length;
    column.isUnique &&= !values.has(cell);
    column.isCounting &&= cell === String(column.filled);
    values.add(cell);
    column.distinct = values.size;
    if (examples.length < mostExamples && !examples.includes(cell)) examples.push(cell);
    const count = (what: CountedOf, is: boolean) => (column[what] += is ? 1 : 0);
    count('moments', (saysWhen || !mayBePartNumber(cell)) && readMoment(cell) !== null);
    count('periods', readPeriod(cell) !== null);
    count('times', isTime(cell));
    count('durations', readDuration(cell, unit) !== null);
    count('numbers', /^[+-]?\d+([.,]\d+)?$/.test(cell));
    count('amounts', readNumber(cell) !== null);
    count('emails', cell.includes('@') && isEmail(cell));
    count('urls', /^https?:\/\//i.test(cell));
    count('kinds', kindNamed(cell) !== undefined);
    count('statuses', statusNamed(cell) !== undefined);
    count('lists', cell.includes(betweenChoices));
    column.scores.see(cell);
  };
  return { column, see };
}

type CountedOf =
  | 'moments'
  | 'periods'
  | 'times'
  | 'durations'
  | 'numbers'
  | 'amounts'
  | 'emails'
  | 'urls'
  | 'kinds'
  | 'statuses'
  | 'lists';

const isTime = (cell: string): boolean => {
  const time = readTime(/^\d{6}$/.test(cell) ? `20000101 ${cell}` : cell);
  return time !== null && /^(?:20000101)?$/.test(time.rest);
};
