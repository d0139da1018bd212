import type { LeftOut } from '../contract/responses.ts';
import { asLengthOfTime } from '../domain/imports/length-of-time.ts';
import { isNoValue } from '../domain/imports/no-value.ts';
import { readDuration } from '../domain/imports/read-duration.ts';
import { momentBy, readMoment } from '../domain/imports/read-moment.ts';
import { stepAttribute } from '../domain/imports/step-attributes.ts';
import { longestAttribute } from '../domain/limits.ts';
import { shown } from '../domain/text/shown.ts';
import type { Kind } from '../domain/scales.ts';
import { columnsIn, durationFields, type RowMap } from './parse-map.ts';
import { valueOf, type Cells } from './row-values.ts';
import type { Plan } from './understanding/plan.ts';
import { unitOf, type StepRule } from './understanding/steps.ts';

/** What a row tells of how somebody was answered, and what of it could not be read. */
interface Story {
  readonly said: Readonly<Record<string, unknown>>;
  /** What no field holds of an answer that opens no ticket. */
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly leftOut: readonly LeftOut[];
}

/** Reads who answered and when: of a complaint as fields of its ticket; a rating opens none and has them as attributes. */
export function storyInRow(cells: Cells, { map, steps }: Plan, kind: Kind): Story {
  const isTicket = kind === 'complaint';
  const said: Record<string, unknown> = {};
  const attributes: Record<string, string | number> = {};
  const leftOut: LeftOut[] = [];
  for (const [field, rule] of steps) {
    const value = valueOf(cells, map.get(field)!, ' ');
    if (isNoValue(value)) continue;
    const step = readStep(value, rule);
    if (step === null) leftOut.push({ field, value: shown(value) });
    else if (step === 0) continue;
    else if (isTicket) said[field] = typeof step === 'number' ? asLengthOfTime(step) : step;
    else Object.assign(attributes, stepAttribute(field, step));
  }
  const agent = agentIn(cells, map.get('agent'));
  if (agent) Object.assign(isTicket ? said : attributes, { agent });
  return { said, attributes, leftOut };
}

/** A moment as it is stored, or ms; null where it is neither. Tools write a length of 0 where nothing happened. */
function readStep(value: string, { unit, moment }: StepRule): string | number | null {
  const length = unit && readDuration(value, unit);
  if (length !== null) return length;
  const reading = readMoment(value);
  return reading ? momentBy(reading, moment) : readDuration(value, null);
}

const agentIn = (cells: Cells, source: Parameters<typeof valueOf>[1] | undefined): string => {
  const agent = source ? valueOf(cells, source, ' ').replace(/\s+/g, ' ').trim() : '';
  return isNoValue(agent) ? '' : agent.slice(0, longestAttribute).toWellFormed();
};

/** How long things took, in seconds by field, and what of it could not be read. */
export interface Took {
  readonly said: Readonly<Record<string, number>>;
  readonly leftOut: readonly LeftOut[];
}

/** Of what is told once of a row. */
export const nothingTook: Took = { said: {}, leftOut: [] };

/** Reads how long things took; what no column calls otherwise is counted in seconds. `zeroIsNone`: columns where zero says that nobody noted it. */
export function tookInRow(cells: Cells, map: RowMap, zeroIsNone: readonly string[]): Took {
  const said: Record<string, number> = {};
  const leftOut: LeftOut[] = [];
  for (const field of durationFields) {
    const source = map.get(field);
    const value = source ? valueOf(cells, source) : '';
    if (isNoValue(value)) continue;
    const ms = readDuration(value, unitOf(map, field));
    if (ms === null) leftOut.push({ field, value: shown(value) });
    else if (ms > 0 || !columnsIn(map, field).some((name) => zeroIsNone.includes(name))) said[field] = ms / 1_000;
  }
  return { said, leftOut };
}
