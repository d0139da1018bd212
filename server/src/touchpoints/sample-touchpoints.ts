import type { Localized } from '@huiyin/shared/contract/text';
import type { PlaceChannel } from '@huiyin/shared/domain/choices';
import type { SamplePart } from '../base/sample-part.ts';
import { keepTouchpoints } from './keep-touchpoints.ts';

/** The shops of the sample, a chain of 200, in which something was tried first. */
export const pilotShops = ['Nanjing Road 南京路', 'Harbour Street 海港街', 'Taipei 台北'] as const;

/** All others, which answer by one code on the delivery note. */
export const otherShops = '197 other shops 其他 197 家店';

/** Where customers of the sample answered. */
export const placesOfSample: readonly string[] = [...pilotShops, otherShops];

const channelOf = (place: string): PlaceChannel => (place === otherShops ? 'qr' : 'store');

/** What customers read there. */
const guide: Localized = {
  en: 'Tell us how your delivery went. It takes half a minute.',
  'zh-CN': '送货怎么样？只需半分钟，请告诉我们。',
  'zh-TW': '送貨如何？只要半分鐘，請告訴我們。',
};

/** Four touchpoints for 200 shops; whoever changes one keeps it. */
export const sampleTouchpoints: SamplePart = {
  add: async ({ now: at, site, write }) =>
    void (await write([
      keepTouchpoints(
        placesOfSample.map((id) => ({ siteId: site.id, id, at, sample: true, channel: channelOf(id), guide })),
      ),
    ])),
  forget: ['DELETE FROM touchpoints WHERE site_id = ?1 AND sample = 1'],
};
