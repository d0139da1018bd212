import type { ImportedList, ImportedQuery, ImportedSeries } from '@huiyin/shared/contract/imported-metrics';
import { changeOf, type Thing } from '../data/thing.ts';
import { answer, api, until } from './request.ts';

export type { ImportedSeries } from '@huiyin/shared/contract/imported-metrics';

const all = api.sites[':siteId']['imported-metrics'];

/** More are not shown at once. */
const mostShown = 12;

/** Numbers from elsewhere: the first dozen of them over time, and how many others there are. */
export interface ImportedNumbers {
  readonly series: readonly ImportedSeries[];
  readonly others: number;
}

/** Those that were imported into a site, by name. */
export const importedOf = (siteId: string, query: ImportedQuery): Thing<ImportedNumbers> => ({
  key: `imported metrics ${siteId} ${JSON.stringify(query)}`,
  read: async (signal) => {
    const { items }: ImportedList = await answer(all.$get({ param: { siteId } }, until(signal)));
    const one = (imported: string): Promise<ImportedSeries> =>
      answer(all[':imported'].$get({ param: { siteId, imported }, query }, until(signal)));
    const series = await Promise.all(items.slice(0, mostShown).map(({ metric }) => one(metric)));
    return { series, others: items.length - series.length };
  },
  isOutdatedBy: changeOf('imports', 'site'),
});
