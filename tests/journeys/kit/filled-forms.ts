import type { Rules } from '@huiyin/shared/contract/asking';
import type { WavePlan } from '@huiyin/shared/contract/waves';
import type { Journey } from '../../kit/journey.ts';

const rules: Partial<Rules> = {
  triggers: [
    { on: 'delay', seconds: 10 },
    { on: 'scroll', percent: 50 },
    { on: 'visible', selector: '#thanks' },
    { on: 'event', name: 'order:paid' },
    { on: 'exit' },
  ],
  pages: [{ match: 'prefix', value: '/order/' }],
  attributes: [{ name: 'tier', oneOf: ['gold', 'platinum'] }],
};
const plan: WavePlan = {
  every: 'quarter',
  segmentBy: 'tier',
  quotas: [{ segment: 'gold', quota: 100 }],
  quietHours: { from: '21:00', to: '08:00' },
  doNotDisturbDays: 30,
  required: { by: 'share', customers: 20_000, permille: 5 },
  draw: { responseRate: 20 },
};

/** Gives the forms of Ask every kind of field they have: rules of the rating, a wave of the recommendation. */
export async function fillForms({ owner, sitePath }: Journey): Promise<void> {
  const rated = await owner.edit(`${sitePath}/surveys/csat`, { rules });
  const waved = await owner.put(`${sitePath}/surveys/nps/wave`, { ...plan, base: null });
  if (rated.status !== 200 || waved.status !== 200) throw new Error(JSON.stringify([rated.body, waved.body]));
}
