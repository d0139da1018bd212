import { unitNamed, type DurationUnit } from '../../domain/imports/read-duration.ts';
import { readMoment, voteOnOrder, type MomentRule, type OrderVote } from '../../domain/imports/read-moment.ts';
import { columnsIn, durationFields, stepFields, type RowMap } from '../parse-map.ts';
import { valueOf, type Cells } from '../row-values.ts';

/** By what a column is read that says when something happened to a complaint: lengths of time of a unit, or moments where its name says none. */
export interface StepRule {
  readonly unit: DurationUnit | null;
  readonly moment: MomentRule;
}

export type StepField = (typeof stepFields)[number];
type DurationField = (typeof durationFields)[number];

/** The unit that the columns of a field name; of how long something took, seconds where they name none, else null. */
export function unitOf(map: RowMap, field: StepField | DurationField): DurationUnit | null {
  const columns = columnsIn(map, field);
  const named = columns.map(unitNamed).find((unit) => unit !== null);
  const isDuration = (durationFields as readonly string[]).includes(field) && columns.length > 0;
  return named ?? (isDuration ? 'seconds' : null);
}

/** Finds out over whole columns in which order the dates of each of them stand. */
export function lookAtSteps(map: RowMap) {
  const votes = new Map<StepField, OrderVote>(
    stepFields.filter((field) => map.has(field)).map((field) => [field, voteOnOrder()]),
  );
  return {
    see(cells: Cells): void {
      for (const [field, vote] of votes) {
        const moment = readMoment(valueOf(cells, map.get(field)!, ' '));
        if (moment) vote.see(moment);
      }
    },
    /** What a column leaves open is read as the moments of the answers are: one tool wrote both. */
    rules: (moment: MomentRule): ReadonlyMap<StepField, StepRule> =>
      new Map(
        [...votes].map(([field, vote]) => {
          const order = vote.order();
          const own = order === 'any' || order === null ? moment.order : order;
          return [field, { unit: unitOf(map, field), moment: { ...moment, order: own } }];
        }),
      ),
  };
}
