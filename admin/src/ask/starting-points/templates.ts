import type { Rules } from '@huiyin/shared/contract/asking';
import type { SurveyDefinition } from '../../api/surveys.ts';
import { afterComplaint } from './after-complaint.ts';
import { afterPurchase } from './after-purchase.ts';
import { afterService } from './after-service.ts';
import { nps } from './nps.ts';
import { pageFeedback } from './page-feedback.ts';
import { startingPoints, type StartingPoint } from './starting-points.ts';

/** What a survey can begin with: what it asks, and when it comes up by itself. */
interface Template {
  readonly definition: SurveyDefinition;
  readonly rules: Rules;
}

/** Those of a survey that nobody has given any. */
const usual: Rules = {
  triggers: [],
  pages: [],
  percent: 100,
  languages: [],
  devices: [],
  attributes: [],
  everyDays: 90,
  quota: null,
  from: null,
  until: null,
};

const withRules = (definition: SurveyDefinition, own: Partial<Rules>): Template => ({
  definition,
  rules: { ...usual, ...own },
});

/** Surveys for one occasion, ready-made with their rules, by the name each gets. */
const occasions = {
  'after-service': withRules(afterService, { triggers: [{ on: 'event', name: 'service-done' }], everyDays: 30 }),
  'after-purchase': withRules(afterPurchase, { triggers: [{ on: 'event', name: 'order-done' }], everyDays: 90 }),
  'after-complaint': withRules(afterComplaint, { triggers: [{ on: 'resolved' }], everyDays: 7 }),
  'nps-wave': withRules(nps, { triggers: [{ on: 'delay', seconds: 15 }], everyDays: 180 }),
  'page-feedback': withRules(pageFeedback, {
    triggers: [{ on: 'scroll', percent: 70 }],
    pages: [{ match: 'prefix', value: '/help/' }],
    percent: 50,
    everyDays: 30,
  }),
} as const;

const bare = Object.entries(startingPoints).map(([name, definition]) => [name, withRules(definition, {})] as const);

type Occasion = keyof typeof occasions;
export type TemplateName = Occasion | StartingPoint;

export const occasionNames = Object.keys(occasions) as Occasion[];
export const bareNames = Object.keys(startingPoints) as StartingPoint[];

/** All that a new survey can begin with. */
export const templates = { ...Object.fromEntries(bare), ...occasions } as Readonly<Record<TemplateName, Template>>;
