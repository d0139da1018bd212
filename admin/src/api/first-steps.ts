import type { FirstSteps } from '@huiyin/shared/contract/first-steps';
import type { Thing } from '../data/thing.ts';
import { answer, api, until } from './request.ts';

export type { FirstSteps } from '@huiyin/shared/contract/first-steps';

/** What of setting up is done. Of answers alone the stream tells; what pages ask for is looked for by who waits for it. */
export const firstStepsOf = (siteId: string): Thing<FirstSteps> => ({
  key: `first steps ${siteId}`,
  read: (signal) => answer(api.sites[':siteId']['first-steps'].$get({ param: { siteId } }, until(signal))),
  isOutdatedBy: ({ event }) => event === 'responses',
  paceMs: 2000,
});
