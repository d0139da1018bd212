import type { SamplePart } from '../base/sample-part.ts';
import { keepTouchpoints } from './keep-touchpoints.ts';

/** Where some customers of the sample answered. */
export const placesOfSample: readonly string[] = ['Nanjing Road 南京路', 'Tea room 茶室', 'Taipei 台北'];

/** Three touchpoints; whoever changes one keeps it. */
export const sampleTouchpoints: SamplePart = {
  add: async ({ now: at, site, write }) =>
    void (await write([keepTouchpoints(placesOfSample.map((id) => ({ siteId: site.id, id, at, sample: true })))])),
  forget: ['DELETE FROM touchpoints WHERE site_id = ?1 AND sample = 1'],
};
