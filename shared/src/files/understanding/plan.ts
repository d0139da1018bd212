import { isTimeZone } from '../../domain/time/zone-offset.ts';
import { readPeriod, type Period } from '../../domain/imported/read-period.ts';
import { kindNamed } from '../../domain/imports/choice-words.ts';
import type { DateOrder } from '../../domain/imports/read-date.ts';
import { readMoment, voteOnOrder, type MomentRule } from '../../domain/imports/read-moment.ts';
import type { ScoreRule, SourceScale } from '../../domain/imports/score-scale.ts';
import { scaleNamed } from '../../domain/imports/scale-named.ts';
import { surveyScores, type ScoreSurvey } from '../../domain/imports/survey-scores.ts';
import { kinds, scaleOf, type Kind } from '../../domain/scales.ts';
import { ChoiceFault } from '../choice-fault.ts';
import { surveyMetrics, type MetricRules } from '../metrics/survey-metrics.ts';
import { answerFields, columnsIn, type RowMap } from '../parse-map.ts';
import { leftOutAs } from '../presets/left-out-rows.ts';
import type { LeftOutRows, Preset } from '../presets/preset.ts';
import type { Table } from '../reading/open-table.ts';
import { cellsByName, isSum, momentText, valueOf, type Cells } from '../row-values.ts';
import { saysUtc } from './column-words.ts';
import { lookAtSteps, type StepField, type StepRule } from './steps.ts';

/** What somebody says of the values; the rest is found out over the whole of the columns. */
export interface PlanChoices {
  readonly dateOrder?: DateOrder | undefined;
  /** The zone of moments that say none. */
  readonly timeZone?: string | undefined;
  /** The scales of the source by kind; `all` is that of every kind. */
  readonly scales: ReadonlyMap<Kind | 'all', SourceScale>;
  /** What single values mean. */
  readonly values: ReadonlyMap<string, number>;
  /** What tells the rows of this source from equal ones of another; '' for nothing. */
  readonly source: string;
  /** What is known of the format, used where nothing was chosen. */
  readonly preset?: Preset | undefined;
}

/** How every row of a table becomes answers. */
export interface Plan {
  readonly map: RowMap;
  readonly moment: MomentRule;
  /** By what the columns are read that say when something happened to a complaint. */
  readonly steps: ReadonlyMap<StepField, StepRule>;
  /** Whether dates can be read in several orders, and none was chosen. */
  readonly isOrderOpen: boolean;
  /** What reads the scores of a kind. */
  readonly rules: ReadonlyMap<Kind, ScoreRule>;
  readonly source: string;
  /** How the numbers of a file that has no answers are read; null of one that has. */
  readonly metrics: MetricRules | null;
  /** What its numbers are of that is longer than a day. */
  readonly periods: ReadonlySet<Period>;
  /** Which rows are no answers. */
  readonly leaveOut: readonly LeftOutRows[];
  /** Columns of lengths of time in which zero says that nobody noted one. */
  readonly zeroIsNone: readonly string[];
  /** How often each value was found, by kind; a few hundred of them at most. */
  readonly values: ReadonlyMap<Kind, ReadonlyMap<string, number>>;
  /** All beneath the header, and how many of them are blank. */
  readonly rows: number;
  readonly blank: number;
}

const mostValues = 200;
const scored = kinds.filter((kind) => scaleOf(kind) !== null);

/** Makes a plan by looking at the whole table. Throws FileFault naming the choice that does not fit. */
export async function planFor(table: Table, map: RowMap, choices: PlanChoices): Promise<Plan> {
  if (choices.timeZone !== undefined && !isTimeZone(choices.timeZone))
    throw new ChoiceFault('timeZone', 'timeZone', choices.timeZone);
  const leaveOut = choices.preset?.leaveOut ?? [];
  const { vote, steps, surveys, values, metrics, periods, rows, blank } = await lookThrough(table, map, leaveOut);
  const order = choices.dateOrder ?? vote.order() ?? choices.preset?.dateOrder ?? null;
  const moment = { order: order === 'any' ? null : order, zone: zoneFor(table, map, choices) };
  return {
    map,
    moment,
    steps: steps.rules(moment),
    isOrderOpen: order === null,
    metrics,
    periods,
    leaveOut,
    rules: new Map(scored.map((kind) => [kind, ruleFor(kind, map, surveys.get(kind) ?? surveyScores(), choices)])),
    source: choices.source,
    zeroIsNone: choices.preset?.zeroIsNone ?? [],
    values,
    rows,
    blank,
  };
}

function zoneFor({ header }: Table, map: RowMap, { timeZone, preset }: PlanChoices): string | null {
  if (timeZone !== undefined) return timeZone;
  if (columnsIn(map, 'occurredAt').some((name) => saysUtc.test(name))) return 'UTC';
  return header.zone !== null && isTimeZone(header.zone) ? header.zone : (preset?.zone ?? null);
}

async function lookThrough(table: Table, map: RowMap, leaveOut: readonly LeftOutRows[]) {
  const { names } = table.header;
  const vote = voteOnOrder();
  const steps = lookAtSteps(map);
  const surveys = new Map<Kind, ScoreSurvey>();
  const values = new Map<Kind, Map<string, number>>();
  const ofMetrics = surveyMetrics(map, table.format === 'csv');
  const periods = new Set<Period>();
  let rows = 0;
  let blank = 0;
  for await (const row of table.rows(() => (blank += 1))) {
    rows += 1;
    if (!('cells' in row)) continue;
    const cells = cellsByName(names, row.cells);
    if (isSum(cells, map) || leftOutAs(cells, leaveOut)) continue;
    const written = momentText(cells, map);
    const moment = readMoment(written);
    if (moment) vote.see(moment);
    const period = ofMetrics.isAny ? readPeriod(written) : null;
    if (period) periods.add(period.of);
    steps.see(cells);
    ofMetrics.see(cells);
    for (const { kind, cell } of scoresIn(cells, map)) {
      const survey = surveys.get(kind) ?? surveyScores();
      surveys.set(kind, survey);
      survey.see(cell);
      const found = values.get(kind) ?? new Map<string, number>();
      values.set(kind, found);
      if (found.has(cell) || found.size < mostValues) found.set(cell, (found.get(cell) ?? 0) + 1);
    }
  }
  return { vote, steps, surveys, values, metrics: ofMetrics.rules(), periods, rows: rows + blank, blank };
}

/** The cells of a row that hold scores, by the kind each is of. */
function* scoresIn(cells: Cells, map: RowMap): Generator<{ kind: Kind; cell: string }> {
  for (const field of answerFields) {
    const source = map.get(field);
    if (source && scaleOf(field)) yield { kind: field, cell: valueOf(cells, source) };
  }
  const [kindSource, scoreSource] = [map.get('kind'), map.get('score')];
  if (!kindSource || !scoreSource) return;
  const kind = kindNamed(valueOf(cells, kindSource));
  if (kind && scaleOf(kind)) yield { kind, cell: valueOf(cells, scoreSource) };
}

function ruleFor(kind: Kind, map: RowMap, survey: ScoreSurvey, { scales, values, preset }: PlanChoices): ScoreRule {
  const { min, max } = scaleNamed(kind, columnsIn(map, kind), survey.range()) ?? scaleOf(kind)!;
  const ours = survey.reversed ? { worst: max, best: min } : { worst: min, best: max };
  const known = new Map([...Object.entries(preset?.values ?? {}), ...values]);
  return { kind, scale: scales.get(kind) ?? scales.get('all') ?? ours, twoWords: survey.twoWords, values: known };
}
