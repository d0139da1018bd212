import type { RowTrouble } from '../../contract/imports/rows.ts';
import { importedUnits, misfitOf } from '../../domain/imported/imported-metric.ts';
import { isNoValue } from '../../domain/imports/no-value.ts';
import { readPeriod } from '../../domain/imported/read-period.ts';
import { readNumber } from '../../domain/imports/read-number.ts';
import { momentIn, type Trouble } from '../answers-of-row.ts';
import { momentText, type Cells } from '../row-values.ts';
import type { Plan } from '../understanding/plan.ts';
import { valuesSaid, type SaidValue } from './values-said.ts';
import type { MetricRule, MetricRules } from './survey-metrics.ts';

type Value = { body: Record<string, unknown> } | Trouble;

const dayLength = 'YYYY-MM-DD'.length;

/** The numbers in a row, one for each metric that has one there, as they are sent in place of answers; or what is wrong with each. That of a month, say, is of its first day. */
export function valuesOfRow(cells: Cells, plan: Plan, rules: MetricRules): Value[] {
  const said = valuesSaid(cells, plan.map).filter(({ value }) => !isNoValue(value));
  if (said.length === 0) return [];
  const occurredAt = readPeriod(momentText(cells, plan.map))?.first ?? momentIn(cells, plan);
  if (typeof occurredAt === 'object') return [occurredAt];
  return said.map((one) => {
    if (one.metric === '') return { field: 'metric', trouble: 'metric_unread', value: one.name };
    const rule = rules.get(one.metric);
    return rule
      ? valueOf(one, rule, occurredAt)
      : troubleOf(one, readNumber(one.value) ? 'metric_many' : 'number_unread');
  });
}

const troubleOf = ({ field, value }: SaidValue, trouble: RowTrouble): Trouble => ({ field, trouble, value });

function valueOf(said: SaidValue, { slug, name, unit, better, isPercent }: MetricRule, occurredAt: string): Value {
  const read = readNumber(said.value);
  if (!read) return troubleOf(said, 'number_unread');
  const of = isNoValue(said.of) ? null : (readNumber(said.of)?.value ?? NaN);
  if (Number.isNaN(of))
    return { field: said.field === 'value' ? 'of' : `${said.field}.of`, trouble: 'number_unread', value: said.of };
  const isOfHundred = read.isPercent || (unit === 'share' && isPercent);
  const value = isOfHundred ? hundredth(read.value) : read.value;
  const known = importedUnits.find((one) => one === unit);
  const misfit = known ? misfitOf(known, value, of) : null;
  if (misfit) return troubleOf(said, misfit);
  const externalId = `metric:${slug}:${occurredAt.slice(0, dayLength)}`;
  return {
    body: {
      kind: 'metric',
      externalId,
      occurredAt,
      metric: slug,
      name,
      unit,
      better,
      value,
      ...(of !== null && { of }),
    },
  };
}

/** As it is written: 8.2 / 100 has a rest. */
const hundredth = (value: number): number => Number((value / 100).toPrecision(12));
