import { FileFault } from './file-fault.ts';
import { isOfMetrics } from './metrics/metric-map.ts';
import { parseMapSoFar, type RowMap } from './parse-map.ts';

/** What an import was said to read, by column; undefined where it is no map: a program may have said anything. */
export function mapSaid(said: string): RowMap | undefined {
  try {
    return parseMapSoFar(said);
  } catch (error) {
    if (error instanceof FileFault) return undefined;
    throw error;
  }
}

/** Whether an import was of metrics and not of answers, by its map; one without a map is taken to be of answers. */
export function holdsMetrics(said: string | undefined): boolean {
  const map = said === undefined ? undefined : mapSaid(said);
  return map !== undefined && isOfMetrics(map);
}
