import { importedLimits } from '../../domain/imported/imported-metric.ts';
import { measureNamed } from '../../domain/imported/known-measures.ts';
import { isNoValue } from '../../domain/imports/no-value.ts';
import { readNumber } from '../../domain/imports/read-number.ts';
import type { RowMap } from '../parse-map.ts';
import type { Cells } from '../row-values.ts';
import { slugsOfNames } from '../../domain/imported/slugs-of-names.ts';
import { isOfMeasures, isOurs } from './measure-map.ts';
import { measuresIn, type SaidMeasure } from './measures-in-row.ts';

/** How the numbers of a metric are read. What somebody said of its unit is checked where it is stored. */
export interface Measure {
  readonly slug: string;
  readonly name: string;
  readonly unit: string;
  readonly better: string;
  /** Whether a number without a sign is one of a hundred. */
  readonly isPercent: boolean;
}

/** By what rows call the metrics. */
export type Measures = ReadonlyMap<string, Measure>;

interface Seen {
  first: SaidMeasure;
  unit: string;
  better: string;
  hasPercent: boolean;
  isWhole: boolean;
  most: number;
}

/** Looks at all numbers of a table, and says how those of each metric are read; null where a map is of answers. */
export function surveyMeasures(map: RowMap) {
  const seen = new Map<string, Seen>();
  const isOfNumbers = isOfMeasures(map);
  return {
    see(cells: Cells) {
      if (isOfNumbers) for (const said of measuresIn(cells, map)) look(said, seen);
    },
    measures(): Measures | null {
      if (!isOfNumbers) return null;
      const slugs =
        map.has('metric') && !isOurs(map) ? slugsOfNames([...seen.values()].map(({ first }) => first.named)) : null;
      return new Map([...seen].map(([metric, one]) => [metric, measureOf(slugs?.get(one.first.named) ?? metric, one)]));
    },
  };
}

function look(said: SaidMeasure, seen: Map<string, Seen>): void {
  const read = isNoValue(said.value) ? null : readNumber(said.value);
  if (!read || (seen.size >= importedLimits.metrics && !seen.has(said.metric))) return;
  const { unit, better } = said;
  const one = seen.get(said.metric) ?? { first: said, unit, better, hasPercent: false, isWhole: true, most: 0 };
  seen.set(said.metric, one);
  one.hasPercent ||= read.isPercent;
  one.isWhole &&= Number.isInteger(read.value) && read.value >= 0;
  if (!read.isPercent) one.most = Math.max(one.most, read.value);
}

function measureOf(slug: string, { first, unit, better, hasPercent, isWhole, most }: Seen): Measure {
  const known = measureNamed(first.name) ?? measureNamed(slug);
  const byValues = isWhole ? 'count' : 'level';
  const isShare = hasPercent || first.of !== '';
  return {
    slug,
    name: first.name,
    unit: unit || (isShare ? 'share' : (known?.unit ?? byValues)),
    better: better || (known?.better ?? 'neither'),
    isPercent: most > 1,
  };
}
