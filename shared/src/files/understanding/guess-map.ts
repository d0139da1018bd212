import { guessLong, guessPeriods, guessWide, isMetricColumn } from '../metrics/guess-metrics.ts';
import { durationFields, stepFields, type RowMap, type Source } from '../parse-map.ts';
import {
  durationWords,
  emailWords,
  idWords,
  otherWords,
  placeWords,
  serviceTypeWords,
  storyWords,
} from './column-words.ts';
import { guessMoment, timeBeside } from './guess-moment.ts';
import { guessScores } from './guess-scores.ts';
import { guessComment, guessComplaint, guessOpenQuestion, guessSubject } from './guess-text.ts';
import { isMost, tellsSteps, type Column } from './look-at-columns.ts';

/** So few names may be all different; of more, addresses are none. */
const fewNames = 20;
const longestLanguage = 20;

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
  for (const [field, column] of guessScores(free().filter(isNoMetric), kind !== undefined)) give(field, column);
  if (!kind && (areTickets || !isScored(map)))
    give(
      'complaint',
      guessComplaint(free()) ??
        (areTickets ? (guessSubject(free()) ?? guessComment(free()) ?? guessOpenQuestion(free())) : undefined),
    );
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
  give('attributes.service_type', free().find(isServiceType));
  give('contact.email', onlyOne(free().filter(isEmails)) ?? onlyOne(free().filter(isNamedEmail)));
  for (const [field, words] of Object.entries(otherWords))
    give(
      field,
      free().find((column) => column.filled > 0 && words.test(column.name) && (fits[field]?.(column) ?? true)),
    );
  if (!map.has('complaint') && !map.has('comment')) give('comment', guessOpenQuestion(free()));
  return guessMetrics(columns, moment, map) ?? map;
}

/** A map of numbers where there is one, and none of answers: a comment beside a row for each number is none. */
function guessMetrics(columns: readonly Column[], moment: Column | undefined, map: RowMap): RowMap | null {
  const when = moment ?? guessPeriods(columns);
  if (!when || ['csat', 'nps', 'ces', 'complaint'].some((field) => map.has(field))) return null;
  const long = guessLong(columns, when);
  if (map.has('kind')) return long && areNumbersOfKinds(map, { columns, when }) ? long : null;
  return long ?? (map.has('comment') ? null : guessWide(columns, when));
}

/** Whether names such as NPS are those of numbers, and not of what was asked: nothing else of an answer is there, and no time has one of them twice. */
function areNumbersOfKinds(map: RowMap, { columns, when }: { columns: readonly Column[]; when: Column }): boolean {
  const kind = columns.find(({ name }) => isColumn(map.get('kind'), name));
  const isTold = ['comment', 'externalId', 'contact.email'].some((field) => map.has(field));
  return !isTold && kind !== undefined && kind.distinct * when.distinct >= kind.filled;
}

const isColumn = (source: Source | undefined, name: string): boolean =>
  source !== undefined && 'columns' in source && source.columns[0] === name;

const isNoMetric = (column: Column): boolean => !isMetricColumn(column);

/** Offers a map of questions alone: their scores, a text, a complaint where there is no score, and the first that takes several choices. */
export function guessQuestions(columns: readonly Column[]): RowMap {
  const { map, give, free } = begin(columns);
  for (const [field, column] of guessScores(free().filter(isNoMetric), false)) give(field, column);
  if (!isScored(map)) give('complaint', guessComplaint(free()));
  if (!map.has('complaint')) give('comment', guessComment(free()));
  give(
    'answers.reasons',
    free().find(({ lists }) => lists > 0),
  );
  if (!map.has('complaint') && !map.has('comment')) give('comment', guessOpenQuestion(free()));
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

function guessId(columns: readonly Column[]): Column | undefined {
  const found = columns.filter(
    ({ name, isUnique, isCounting, filled, rows }) =>
      isUnique && !isCounting && isMost(filled, rows) && idWords.any.test(name) && !idWords.not.test(name),
  );
  return found.find(({ name }) => idWords.best.test(name)) ?? found[0];
}

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

/** Names come again; what everybody says in words of their own is none. */
const hasNames = ({ filled, distinct }: Column): boolean => filled > 0 && distinct <= Math.max(fewNames, filled / 2);

const isPlace = (column: Column): boolean => placeWords.test(column.name) && hasNames(column);

const isServiceType = (column: Column): boolean => serviceTypeWords.test(column.name) && hasNames(column);

/** A question may have the word and ask for sentences: what do you like about our mobile app? */
const isQuestion = ({ name }: Column): boolean => /[?？]$/.test(name);
const isPhone = (text: string): boolean => /\d.*\d/s.test(text) && !/\p{L}{2}/u.test(text);

/** What must stand beneath a name that has the words. */
const fits: Readonly<Record<string, (column: Column) => boolean>> = {
  page: ({ urls, filled }) => isMost(urls, filled),
  'contact.phone': (column) => !isQuestion(column) || column.examples.some(isPhone),
  locale: (column) => !isQuestion(column) || column.characters <= column.filled * longestLanguage,
};

const onlyOne = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);
