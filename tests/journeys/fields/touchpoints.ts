import { touchpointEdit } from '@huiyin/shared/contract/touchpoints';
import { within, type Body } from '../kit/body-of.ts';

/** Elements with fields, by the bodies these become. */
export const fields: Readonly<Record<string, Body>> = {
  'place-form': within(touchpointEdit),
};
