import { customerQuery } from '@huiyin/shared/contract/population';
import { within, type Body } from '../kit/body-of.ts';

/** Elements with fields, by the bodies these become. */
export const fields: Readonly<Record<string, Body>> = { 'customer-lookup': within(customerQuery) };
