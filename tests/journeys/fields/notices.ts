import { noticeChoices } from '@huiyin/shared/contract/notices';
import { within, type Body } from '../kit/body-of.ts';

/** Elements with fields, by the bodies these become. */
export const fields: Readonly<Record<string, Body>> = {
  'notice-settings': within(noticeChoices),
};
