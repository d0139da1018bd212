import type { ImportedPage, ImportedQuery, ImportedSeries } from '@huiyin/shared/contract/imported-metrics';
import { importedLimits } from '@huiyin/shared/domain/imported/imported-metric';
import { changeOf, type Thing } from '../data/thing.ts';
import { answer, api, until } from './request.ts';

export type { ImportedSeries } from '@huiyin/shared/contract/imported-metrics';

const some = api.sites[':siteId']['imported-series'];

/** So many are read at first, and so many more each time: as one call gives. */
export const importedStep = importedLimits.page;

/** Imported numbers: the first of them over time, and how many others there are. */
export interface ImportedNumbers {
  readonly series: readonly ImportedSeries[];
  readonly others: number;
}

/** Those that were imported into a site, by name, `most` of them over time. */
export const importedOf = (siteId: string, query: ImportedQuery, most: number): Thing<ImportedNumbers> => ({
  key: `imported metrics ${siteId} ${most} ${JSON.stringify(query)}`,
  read: async (signal) => {
    const page = (cursor?: string): Promise<ImportedPage> =>
      answer(some.$get({ param: { siteId }, query: { ...query, ...(cursor && { cursor }) } }, until(signal)));
    let last = await page();
    const series = [...last.items];
    while (last.nextCursor !== null && series.length < most) {
      last = await page(last.nextCursor);
      series.push(...last.items);
    }
    return { series, others: Math.max(0, last.total - series.length) };
  },
  isOutdatedBy: changeOf('imports', 'site'),
});
