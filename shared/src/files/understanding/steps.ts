import { readDuration, unitNamed, type DurationUnit } from '../../domain/imports/read-duration.ts';
import { readMoment, voteOnOrder, type MomentRule, type OrderVote } from '../../domain/imports/read-moment.ts';
import { columnsIn, durationFields, stepFields, type RowMap } from '../parse-map.ts';
import { valueOf, type Cells } from '../row-values.ts';

/** By what a column is read that says when something happened to a complaint: lengths of time of a unit, or moments where it has none. */
export interface StepRule {
  readonly unit: DurationUnit | null;
  readonly moment: MomentRule;
}

export type StepField = (typeof stepFields)[number];
type DurationField = (typeof durationFields)[number];

/** The unit that the names of the columns of a field say; of how long something took, seconds where they name none, else null. */
export function unitOf(map: RowMap, field: StepField | DurationField): DurationUnit | null {
  const columns = columnsIn(map, field);
  const named = columns.map(unitNamed).find((unit) => unit !== null);
  const isDuration = (durationFields as readonly string[]).includes(field) && columns.length > 0;
  return named ?? (isDuration ? 'seconds' : null);
}

/** Finds out over whole columns in which order the dates of each of them stand, and whether they are dates though a name says a unit. */
export function lookAtSteps(map: RowMap) {
  const columns = new Map(stepFields.filter((field) => map.has(field)).map((field) => [field, lookAtStep(map, field)]));
  return {
    see(cells: Cells): void {
      for (const [field, column] of columns) column.see(valueOf(cells, map.get(field)!, ' '));
    },
    /** What a column leaves open is read as the moments of the answers are: one tool wrote both. */
    rules: (moment: MomentRule): ReadonlyMap<StepField, StepRule> =>
      new Map(
        [...columns].map(([field, { vote, unit }]) => {
          const order = vote.order();
          const own = order === 'any' || order === null ? moment.order : order;
          return [field, { unit: unit(), moment: { ...moment, order: own } }];
        }),
      ),
  };
}

function lookAtStep(map: RowMap, field: StepField) {
  const vote: OrderVote = voteOnOrder();
  const named = unitOf(map, field);
  const seen = { moments: 0, lengths: 0 };
  return {
    vote,
    see(value: string): void {
      const moment = readMoment(value);
      if (moment) vote.see(moment);
      if (readDuration(value, named) !== null) seen.lengths += 1;
      else if (moment) seen.moments += 1;
    },
    unit: (): DurationUnit | null => (seen.moments > seen.lengths ? null : named),
  };
}
