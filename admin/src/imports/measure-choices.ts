import { mapText, parseMapSoFar } from '@huiyin/shared/files/parse-map';
import { metricsIn } from '@huiyin/shared/files/measures/measure-map';

/** Whether each metric of a map can be said to be something: where it has a column of its own. */
export const hasOwnColumns = (map: string): boolean => map !== '' && metricsIn(parseMapSoFar(map)).length > 0;

/**
 * A map in which a metric is said to have another unit or direction.
 * @example withMeasure('occurredAt=day,metrics.stay=stay', 'stay', 'unit', 'share') // 'occurredAt=day,metrics.stay=stay,metrics.stay.unit=:share'
 */
export const withMeasure = (map: string, metric: string, part: 'unit' | 'better', value: string): string =>
  mapText(new Map([...parseMapSoFar(map), [`metrics.${metric}.${part}`, { constant: value }]]));
