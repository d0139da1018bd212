import { askCheck, customer, rules } from '@huiyin/shared/contract/asking';
import { wavePlan } from '@huiyin/shared/contract/waves';
import { within, type Body } from '../kit/body-of.ts';

/** Elements with fields, by the bodies these become. */
export const fields: Readonly<Record<string, Body>> = {
  'signature-test': within(customer),
  'ask-check': within(askCheck),
  'rules-editor': within(rules),
  'wave-form': within(wavePlan),
  'wave-quotas': within(wavePlan),
};
