import { importedLimits } from '../../domain/imported/imported-metric.ts';
import { isPerCent, metricNamed } from '../../domain/imported/known-metrics.ts';
import { isNoValue } from '../../domain/imports/no-value.ts';
import { readNumber } from '../../domain/imports/read-number.ts';
import type { RowMap } from '../parse-map.ts';
import type { Cells } from '../row-values.ts';
import { slugsOfNames } from '../../domain/imported/slugs-of-names.ts';
import { isOfMetrics, isOurs } from './metric-map.ts';
import { valuesSaid, type SaidValue } from './values-said.ts';

/** How the numbers of a metric are read. What somebody said of its unit is checked where it is stored. */
export interface MetricRule {
  readonly slug: string;
  readonly name: string;
  readonly unit: string;
  readonly better: string;
  /** Whether a number without a sign is one of a hundred. */
  readonly isPercent: boolean;
}

/** By what rows call the metrics. */
export type MetricRules = ReadonlyMap<string, MetricRule>;

interface Seen {
  first: SaidValue;
  /** As the first row said that says it: one of ours, one that nobody knows, or a per cent; '' where none does. */
  unit: string;
  better: string;
  hasBase: boolean;
  hasPercent: boolean;
  isWhole: boolean;
  most: number;
}

const namesPerCent = /%|\bper ?cents?\b|\bpercentages?\b|\bpct\b|百分/i;

/**
 * Looks at all numbers of a table, and says how those of each metric are read; null where a map is of answers.
 * @param isAsShown whether its cells are as people saw them: a workbook shows 0.08 as 8 %, and holds 0.08 below a name of per cent
 */
export function surveyMetrics(map: RowMap, isAsShown: boolean) {
  const seen = new Map<string, Seen>();
  const isAny = isOfMetrics(map);
  const how = { isAsShown, isOurs: isOurs(map) };
  return {
    isAny,
    see(cells: Cells) {
      if (isAny) for (const said of valuesSaid(cells, map)) look(said, seen);
    },
    rules(): MetricRules | null {
      if (!isAny) return null;
      const slugs =
        map.has('metric') && !how.isOurs ? slugsOfNames([...seen.values()].map(({ first }) => first.named)) : null;
      return new Map(
        [...seen].map(([metric, one]) => [metric, ruleOf(slugs?.get(one.first.named) ?? metric, one, how)]),
      );
    },
  };
}

const unseen = { unit: '', better: '', hasBase: false, hasPercent: false, isWhole: true, most: 0 };

function look(said: SaidValue, seen: Map<string, Seen>): void {
  const read = isNoValue(said.value) ? null : readNumber(said.value);
  if (!read || (seen.size >= importedLimits.metrics && !seen.has(said.metric))) return;
  const one = seen.get(said.metric) ?? { ...unseen, first: said };
  seen.set(said.metric, one);
  one.unit ||= said.unit;
  one.better ||= said.better;
  one.hasBase ||= !isNoValue(said.of);
  one.hasPercent ||= read.isPercent;
  one.isWhole &&= Number.isInteger(read.value) && read.value >= 0;
  if (!read.isPercent) one.most = Math.max(one.most, read.value);
}

function ruleOf(slug: string, seen: Seen, how: { isAsShown: boolean; isOurs: boolean }): MetricRule {
  const { first, unit, better, hasBase, hasPercent, isWhole, most } = seen;
  const { name } = first;
  const known = metricNamed(name) ?? metricNamed(slug);
  const byValues = isWhole ? 'count' : 'level';
  const isSaid = isPerCent(unit);
  const isShare = hasPercent || isSaid || hasBase;
  const isNamed = how.isAsShown && namesPerCent.test(`${name} ${first.named}`.normalize('NFKC'));
  return {
    slug,
    name,
    unit: (isSaid ? '' : unit) || (isShare ? 'share' : (known?.unit ?? byValues)),
    better: better || (known?.better ?? 'neither'),
    isPercent: isSaid || (!how.isOurs && (isNamed || most > 1)),
  };
}
