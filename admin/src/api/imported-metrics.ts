import type { ImportedList, ImportedQuery, ImportedSeries } from '@huiyin/shared/contract/imported-metrics';
import { changeOf, type Thing } from '../data/thing.ts';
import { isNotFound } from './problem.ts';
import { answer, api, until } from './request.ts';

export type { ImportedSeries } from '@huiyin/shared/contract/imported-metrics';

const all = api.sites[':siteId']['imported-metrics'];

/** So many are read at first, and so many more each time. */
export const importedStep = 12;

/** Imported numbers: the first of them over time, and how many others there are. */
export interface ImportedNumbers {
  readonly series: readonly ImportedSeries[];
  readonly others: number;
}

/** Those that were imported into a site, by name, `most` of them over time. What is undone while the others are read is left out. */
export const importedOf = (siteId: string, query: ImportedQuery, most: number): Thing<ImportedNumbers> => ({
  key: `imported metrics ${siteId} ${most} ${JSON.stringify(query)}`,
  read: async (signal) => {
    const { items }: ImportedList = await answer(all.$get({ param: { siteId } }, until(signal)));
    const one = (imported: string): Promise<ImportedSeries | undefined> =>
      answer<ImportedSeries>(all[':imported'].$get({ param: { siteId, imported }, query }, until(signal))).catch(
        goneOf,
      );
    const read = await Promise.all(items.slice(0, most).map(({ metric }) => one(metric)));
    return { series: read.filter((series) => series !== undefined), others: Math.max(0, items.length - most) };
  },
  isOutdatedBy: changeOf('imports', 'site'),
});

function goneOf(error: unknown): undefined {
  if (!isNotFound(error)) throw error;
}
