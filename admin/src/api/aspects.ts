import type { AspectScores, AspectsQuery } from '@huiyin/shared/contract/aspects';
import type { Thing } from '../data/thing.ts';
import { answer, api, until } from './request.ts';

export type { AspectScores, AspectView } from '@huiyin/shared/contract/aspects';

/** Answers come in bursts; the scores follow at this pace. */
const paceMs = 5000;

/** What was rated one by one, lowest first, and one of it over time. */
export const aspectsOf = (siteId: string, query: AspectsQuery): Thing<AspectScores> => ({
  key: `aspects ${siteId} ${JSON.stringify(query)}`,
  read: (signal) => answer(api.sites[':siteId'].aspects.$get({ param: { siteId }, query }, until(signal))),
  isOutdatedBy: ({ event }) => event === 'responses',
  paceMs,
});
