import type { Better, ImportedUnit } from '@huiyin/shared/domain/imported/imported-metric';
import type { Day } from '@huiyin/shared/domain/time/days';

/** What a metric is said to be on a local day. `base`: of how many it is a share, null where that is not told. */
export interface DayOfMetric {
  readonly metric: string;
  readonly day: Day;
  readonly value: number;
  readonly base: number | null;
  readonly name: string;
  readonly unit: ImportedUnit;
  readonly better: Better;
}

/** By which it is found among others. */
export const keyOf = ({ metric, day }: Pick<DayOfMetric, 'metric' | 'day'>): string => `${day} ${metric}`;

/** Whether two say the same. */
export const saysSame = (one: DayOfMetric, other: DayOfMetric): boolean =>
  one.value === other.value &&
  one.base === other.base &&
  one.name === other.name &&
  one.unit === other.unit &&
  one.better === other.better;
