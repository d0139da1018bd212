import type { Act } from '../kit/act.ts';

export const act: Act = async ({ owner, site }) => void (await owner.del(`${site}/sample-data`));
