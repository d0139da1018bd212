import type { SurveyDefinition } from '@huiyin/shared/contract/questions';
import { complaint } from './default-surveys/complaint.ts';
import { csat } from './default-surveys/csat.ts';
import { nps } from './default-surveys/nps.ts';

/** The surveys a new site starts with, in every language we speak, named by their kind and in the order of their tabs. */
export const defaultSurveys = { csat, nps, complaint } satisfies Record<string, SurveyDefinition>;
