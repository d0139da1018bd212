import { metricsIn } from '@huiyin/shared/files/metrics/metric-map';
import { columnsIn, mapText, parseMapSoFar } from '@huiyin/shared/files/parse-map';
import { withField } from './column-fields.ts';

/** Whether each metric of a map can be said to be something: where it has a column of its own. */
export const hasOwnColumns = (map: string): boolean => map !== '' && metricsIn(parseMapSoFar(map)).length > 0;

/**
 * A map in which a metric is said to have another unit or direction.
 * @example withMetric('occurredAt=day,metrics.stay=stay', 'stay', 'unit', 'share') // 'occurredAt=day,metrics.stay=stay,metrics.stay.unit=:share'
 */
export const withMetric = (map: string, metric: string, part: 'unit' | 'better', value: string): string =>
  mapText(new Map([...parseMapSoFar(map), [`metrics.${metric}.${part}`, { constant: value }]]));

/** The column that says of how many a share is; '' for none. */
export const baseOf = (map: string, metric: string): string =>
  columnsIn(parseMapSoFar(map), `metrics.${metric}.of`)[0] ?? '';

/**
 * A map in which a column says of how many a share is; '' for none.
 * @example withBase('occurredAt=day,metrics.stay=stay', 'stay', 'customers') // 'occurredAt=day,metrics.stay=stay,metrics.stay.of=customers'
 */
export function withBase(map: string, metric: string, column: string): string {
  const field = `metrics.${metric}.of`;
  if (column) return withField(map, column, field);
  return mapText(new Map([...parseMapSoFar(map)].filter(([name]) => name !== field)));
}

/** The columns that may say of how many a metric is a share: not that of its own values, nor that of the day. */
export function baseColumns(map: string, metric: string, columns: readonly string[]): string[] {
  const said = parseMapSoFar(map);
  const taken = [...columnsIn(said, `metrics.${metric}`), ...columnsIn(said, 'occurredAt')];
  return columns.filter((one) => !taken.includes(one));
}
