import { newSite, siteChange } from '@huiyin/shared/contract/sites';
import { within, type Body } from '../kit/body-of.ts';

/** Elements with fields, by the bodies these become. */
export const fields: Readonly<Record<string, Body>> = {
  'new-site': within(newSite),
  'site-settings': within(siteChange),
  'look-settings': within(siteChange, 'theme.'),
};
