import { addDays } from '@huiyin/shared/domain/time/days';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import type { SamplePart } from '../base/sample-part.ts';
import { inserting } from './store-days.ts';

const weekday = [412, 398, 405, 431, 520, 610, 548];
const days = 180;
// No slug that an import can say: real orders, whatever they are called and counted in, are never mixed with these.
const metric = '_sample-orders';
const said = { metric, base: null, name: 'Sample orders', unit: 'count', better: 'more' } as const;

/** Orders of half a year until yesterday, which complaints can be seen beside: more at weekends, and slowly more. */
export const sampleOrders: SamplePart = {
  async add({ site, now, write }) {
    const today = localDay(now, site.timeZone).day;
    const all = Array.from({ length: days }, (_, i) => i + 1).map((ago) => {
      const value = weekday[ago % weekday.length]! + ((ago * 37) % 23) - Math.round(ago / 4);
      return { ...said, day: addDays(today, -ago), value };
    });
    await write([inserting(site.id, '', all)]);
  },
  forget: ["DELETE FROM imported_values WHERE site_id = ?1 AND import_id = ''"],
};
