import { newDocument } from '@huiyin/shared/contract/documents';
import { within, type Body } from '../kit/body-of.ts';

/** Elements with fields, by the bodies these become. */
export const fields: Readonly<Record<string, Body>> = {
  'saved-reply-form': within(newDocument),
};
