import { isImportedSlug, slugOfName } from '../../domain/imported/imported-metric.ts';
import { columnsIn, type RowMap } from '../parse-map.ts';
import { valueOf, type Cells } from '../row-values.ts';
import { isOurs, metricsIn } from './metric-map.ts';

/** What a row says of one metric, as it stands there; '' where it says nothing. */
export interface SaidValue {
  /** Which field holds the number. */
  readonly field: string;
  /** Its slug; where the row names it, that of its name, which may mean a known one. */
  readonly metric: string;
  /** What the row, or its map, calls it. */
  readonly named: string;
  readonly name: string;
  readonly value: string;
  readonly of: string;
  readonly unit: string;
  readonly better: string;
}

/** What a row says of the metrics that its map knows: of each that has a column, or of the one that it names. */
export function valuesSaid(cells: Cells, map: RowMap): SaidValue[] {
  const said = (field: string): string => {
    const source = map.get(field);
    return source ? valueOf(cells, source) : '';
  };
  const parts = (prefix: string) => ({
    of: said(`${prefix}of`),
    unit: said(`${prefix}unit`).toLowerCase(),
    better: said(`${prefix}better`).toLowerCase(),
    name: said(`${prefix}name`),
  });
  if (map.has('metric')) {
    const [named, { name, ...others }] = [said('metric'), parts('')];
    const metric = isOurs(map) && isImportedSlug(named) ? named : slugOfName(named);
    return [{ field: 'value', metric, named, value: said('value'), ...others, name: name || named }];
  }
  return metricsIn(map).map((metric) => {
    const [field, { name, ...others }] = [`metrics.${metric}`, parts(`metrics.${metric}.`)];
    const shown = name || columnsIn(map, field).join(' ') || metric;
    return { field, metric, named: metric, value: said(field), ...others, name: shown };
  });
}
