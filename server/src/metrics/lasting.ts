import type { Dimension } from '@huiyin/shared/domain/dimensions';
import type { Series } from '@huiyin/shared/domain/series';
import type { Day } from '@huiyin/shared/domain/time/days';
import type { Call } from '../base/call.ts';
import type { CountRow } from './read-counts.ts';

/** Who reads, where and when. */
export type Reads = Pick<Call, 'db' | 'now' | 'site'>;

/** Local days of a site, both included. */
export interface Days {
  from: Day;
  to: Day;
}

/** What of a series still lasts, read by an index as counts would hold it, for whoever knows. */
export interface Lasting {
  /** All of it by local day, and by hour where that is the dimension; any other has one value. */
  together(call: Reads, days: Days, by: Dimension): Promise<CountRow[]>;
  /** The same with its values of a dimension; null where there is too much to tell it apart. */
  apart(call: Reads, days: Days, dimension: Dimension): Promise<CountRow[] | null>;
}

/** Of which series something lasts. */
export type LastingSeries = Partial<Record<Series, Lasting>>;

/** Of a series of which nothing lasts. */
export const nothingLasts: Lasting = { together: async () => [], apart: async () => [] };
