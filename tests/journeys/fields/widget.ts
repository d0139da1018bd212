import { newResponse } from '@huiyin/shared/contract/responses';
import { customerMessage, outcomeRating } from '@huiyin/shared/contract/threads';
import type { Body } from '../kit/body-of.ts';

const named: Record<string, ReturnType<Body>> = {
  email: [newResponse, 'contact.email'],
  phone: [newResponse, 'contact.phone'],
  name: [newResponse, 'contact.name'],
  message: [customerMessage, 'text'],
  outcome: [outcomeRating, 'comment'],
};
const ofWidget: Body = (name) => named[name] ?? [newResponse, 'comment'];

/** Elements with fields, by the bodies these become. */
export const fields: Readonly<Record<string, Body>> = { 'huiyin-widget': ofWidget, 'huiyin-survey': ofWidget };
