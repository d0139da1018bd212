import { guessMeasures, isMeasure } from '../measures/guess-measures.ts';
import { durationFields, stepFields, type RowMap, type Source } from '../parse-map.ts';
import {
  commentNot,
  commentWords,
  complaintNot,
  complaintWords,
  durationWords,
  emailWords,
  idWords,
  momentNot,
  momentWords,
  otherWords,
  placeWords,
  storyWords,
  timeWords,
} from './column-words.ts';
import { guessScores } from './guess-scores.ts';
import { isMost, tellsSteps, type Column } from './look-at-columns.ts';

const shortestText = 8;
/** So few names may be a place each; of more, addresses are none. */
const fewPlaces = 20;

/**
 * Offers a map: which columns are the moment, the scores, the text, the id. What it does not find is missing in it. It goes by
 * names and by what stands beneath them, and each column gets one meaning. `areTickets`: its rows are complaints, whatever scores stand beside them.
 */
export function guessMap(columns: readonly Column[], { areTickets = false } = {}): RowMap {
  const { map, give, free } = begin(columns);
  const moment = guessMoment(columns);
  give('occurredAt', moment, moment && timeBeside(moment, columns));
  const kind = free().find((column) => isMost(column.kinds, column.filled) && isMost(column.filled, column.rows));
  give('kind', kind);
  for (const [field, column] of guessScores(free().filter(isNoMeasure), kind !== undefined)) give(field, column);
  if (!kind && (areTickets || !isScored(map)))
    give('complaint', guessComplaint(free()) ?? (areTickets ? guessComment(free()) : undefined));
  give('externalId', guessId(free()));
  if (!map.has('complaint')) give('comment', guessComment(free()));
  if (map.has('complaint') || kind) {
    give(
      'status',
      free().find((column) => isMost(column.statuses, column.filled)),
    );
    for (const field of stepFields) give(field, guessStep(field, free()));
    give('agent', free().find(isAgent));
  }
  for (const field of durationFields) give(field, free().find(isDuration(field)));
  give('touchpoint', free().find(isPlace));
  give('contact.email', onlyOne(free().filter(isEmails)) ?? onlyOne(free().filter(isNamedEmail)));
  for (const [field, words] of Object.entries(otherWords))
    give(
      field,
      free().find(
        (column) =>
          column.filled > 0 && words.test(column.name) && (field !== 'page' || isMost(column.urls, column.filled)),
      ),
    );
  const isOfAnswers = ['kind', 'csat', 'nps', 'ces', 'complaint', 'comment'].some((field) => map.has(field));
  return (moment && !isOfAnswers && guessMeasures(columns, moment)) || map;
}

const isNoMeasure = (column: Column): boolean => !isMeasure(column);

/** Offers a map of questions alone: their scores, a text, a complaint where there is no score, and the first that takes several choices. */
export function guessQuestions(columns: readonly Column[]): RowMap {
  const { map, give, free } = begin(columns);
  for (const [field, column] of guessScores(free().filter(isNoMeasure), false)) give(field, column);
  if (!isScored(map)) give('complaint', guessComplaint(free()));
  if (!map.has('complaint')) give('comment', guessComment(free()));
  give(
    'answers.reasons',
    free().find(({ lists }) => lists > 0),
  );
  return map;
}

/** A map in which each column gets one meaning. */
function begin(columns: readonly Column[]) {
  const map = new Map<string, Source>();
  const taken = new Set<string>();
  const give = (field: string, ...found: (Column | undefined)[]) => {
    const named = found.flatMap((column) => column ?? []);
    if (named.length === 0) return;
    map.set(field, { columns: named.map(({ name }) => name) });
    for (const { name } of named) taken.add(name);
  };
  return { map, give, free: () => columns.filter(({ name }) => !taken.has(name)) };
}

const isScored = (map: RowMap): boolean => ['csat', 'nps', 'ces'].some((field) => map.has(field));

function guessMoment(columns: readonly Column[]): Column | undefined {
  const rank = ({ name }: Column) => {
    const place = momentWords.findIndex((words) => words.test(name));
    return (place < 0 ? momentWords.length : place) + (momentNot.test(name) ? 10 : 0);
  };
  const found = columns.filter(
    (column) =>
      isMost(column.moments, column.filled) &&
      isMost(column.filled, column.rows) &&
      // A number is a moment only where the name says so.
      (!isMost(column.numbers, column.filled) || momentWords.some((words) => words.test(column.name))),
  );
  return found.toSorted((a, b) => rank(a) - rank(b))[0];
}

function timeBeside(moment: Column, columns: readonly Column[]): Column | undefined {
  if (moment.examples.some((example) => /\d:\d\d|[时時点點]\d/.test(example))) return undefined;
  return columns.find(
    (column) =>
      column !== moment &&
      timeWords.test(column.name) &&
      !momentNot.test(column.name) &&
      !Object.values(durationWords).some((words) => words.test(column.name)) &&
      isMost(column.times, column.rows),
  );
}

function guessId(columns: readonly Column[]): Column | undefined {
  const found = columns.filter(
    ({ name, isUnique, isCounting, filled, rows }) =>
      isUnique && !isCounting && isMost(filled, rows) && idWords.any.test(name) && !idWords.not.test(name),
  );
  return found.find(({ name }) => idWords.best.test(name)) ?? found[0];
}

const isText = ({ characters, filled, moments, numbers }: Column): boolean =>
  filled > 0 && !isMost(moments, filled) && !isMost(numbers, filled) && characters > filled;

function guessComment(columns: readonly Column[]): Column | undefined {
  for (const words of commentWords) {
    const found = columns.find((column) => words.test(column.name) && !commentNot.test(column.name) && isText(column));
    if (found) return found;
  }
  return columns.find(({ name, filled }) => filled === 0 && commentWords[0]!.test(name) && !commentNot.test(name));
}

const guessComplaint = (columns: readonly Column[]): Column | undefined =>
  columns
    .filter((column) => complaintWords.test(column.name) && !complaintNot.test(column.name) && isText(column))
    .find(({ characters, filled }) => characters / filled >= shortestText);

/** Where a moment and a length of time tell the same, the moment is exact. */
function guessStep(field: (typeof stepFields)[number], columns: readonly Column[]): Column | undefined {
  const found = columns.filter((column) => storyWords[field].test(column.name) && tellsSteps(column));
  return found.find(({ moments, filled }) => isMost(moments, filled)) ?? found[0];
}

const isAgent = ({ name, filled, numbers }: Column): boolean =>
  storyWords.agent.test(name) && filled > 0 && !isMost(numbers, filled);

const isDuration =
  (field: (typeof durationFields)[number]) =>
  ({ name, durations, numbers, filled }: Column): boolean =>
    durationWords[field].test(name) && (isMost(durations, filled) || isMost(numbers, filled));

const isEmails = ({ filled, emails }: Column): boolean => isMost(emails, filled);

/** A name that says so makes up for addresses that are wrong: those are left out one by one. */
const isNamedEmail = ({ name, emails }: Column): boolean => emails > 0 && emailWords.test(name);

const isPlace = ({ name, filled, distinct }: Column): boolean =>
  filled > 0 && placeWords.test(name) && distinct <= Math.max(fewPlaces, filled / 2);

const onlyOne = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);
