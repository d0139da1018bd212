import { teamsEdit } from '@huiyin/shared/contract/teams';
import { within, type Body } from '../kit/body-of.ts';

/** Elements with fields, by the bodies these become. */
export const fields: Readonly<Record<string, Body>> = {
  'team-settings': within(teamsEdit, 'teams.0.'),
};
