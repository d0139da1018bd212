import { asking } from './asking/feature.ts';
import { lastDisturbed } from './asking/last-disturbed.ts';
import { attachments } from './attachments/feature.ts';
import type { Deps, Mailer } from './base/deps.ts';
import { base } from './base/feature.ts';
import type { Job } from './base/jobs/job.ts';
import type { OnAnswers } from './base/going.ts';
import type { SamplePart } from './base/sample-part.ts';
import { categories } from './categories/feature.ts';
import { customers } from './customers/feature.ts';
import { desk } from './desk/feature.ts';
import { lastEventId } from './desk/site-news.ts';
import { documents } from './documents/feature.ts';
import { exports } from './exports/feature.ts';
import type { Feature, Policy } from './http/manifest.ts';
import { importedMetrics } from './imported-metrics/feature.ts';
import { imports } from './imports/feature.ts';
import { intake } from './intake/feature.ts';
import { links } from './links/feature.ts';
import { ticketsOfAnswers } from './links/led-to.ts';
import { metrics } from './metrics/feature.ts';
import { forgetNotices } from './notices/forget-notices.ts';
import { notices } from './notices/feature.ts';
import { people } from './people/feature.ts';
import { population } from './population/feature.ts';
import { responses } from './responses/feature.ts';
import { firstScore } from './responses/first-score.ts';
import { sampleCount } from './responses/sample-answers.ts';
import { sampleData } from './sample-data/feature.ts';
import { savedFilters } from './saved-filters/feature.ts';
import { forgetSavedFilters } from './saved-filters/forget-saved-filters.ts';
import { sites } from './sites/feature.ts';
import { surveyInvitations } from './survey-invitations/feature.ts';
import { forgetInvitationsOf, recallInvitationsOf } from './survey-invitations/invitation-statements.ts';
import { surveys } from './surveys/feature.ts';
import { offerCategories } from './surveys/offer-categories.ts';
import { tags } from './tags/feature.ts';
import { teams } from './teams/feature.ts';
import { leaveTeams } from './teams/leave-teams.ts';
import { copiesOfReplies } from './threads/copies-of-replies.ts';
import { threads } from './threads/feature.ts';
import { testAnswers } from './test-answers/feature.ts';
import { ticketActs } from './ticket-acts/feature.ts';
import { forgetActs } from './ticket-acts/keep-act.ts';
import { tickets } from './tickets/feature.ts';
import { freeTickets } from './tickets/free-tickets.ts';
import { waitingForReply, withFirstReply } from './tickets/waiting-for-reply.ts';
import { touchpoints } from './touchpoints/feature.ts';
import { waves } from './waves/feature.ts';
import { forgetDrawn } from './waves/wave-customers.ts';

const lasting = { first_reply: waitingForReply };
const ofTickets = { numbersOf: ticketsOfAnswers, withFirstReply, waiting: waitingForReply };

/** Each knows those before it; what one needs of a later one is handed to it here. */
const inOrder = [
  base(copiesOfReplies),
  people(
    (call, changed) => [
      ...freeTickets(call, changed),
      ...leaveTeams(call, changed),
      ...forgetNotices(call, changed),
      ...forgetActs(call, changed),
      ...forgetSavedFilters(call, changed),
    ],
    lastEventId,
  ),
  metrics(lasting),
  importedMetrics,
  categories(offerCategories),
  teams,
  touchpoints,
  surveys,
  sites(sampleCount),
  population({
    forget: (siteId, customer) => [...forgetDrawn(siteId, customer), ...forgetInvitationsOf(siteId, customer)],
    recall: recallInvitationsOf,
  }),
  waves(lastDisturbed, firstScore),
  documents,
  responses(ofTickets),
  tags,
  tickets,
  customers,
  links,
  attachments,
  threads,
  ticketActs,
  savedFilters,
  notices,
  asking,
  surveyInvitations,
  intake,
  testAnswers,
  imports(() => onAnswers),
  exports(ofTickets, lasting),
  sampleData,
  desk,
] as const satisfies readonly Feature[];

/** Everything that the server is made of, from the ground up. */
export const features: readonly Feature[] = inOrder;

/** The one table of authorization: every route below /api stands here, and a test walks them all. */
export const policy: Policy = Object.fromEntries(features.flatMap(({ who = {} }) => Object.entries(who)));

/** What the sample data is made of, in order. */
export const sampleParts: readonly SamplePart[] = features.flatMap(({ sample }) => sample ?? []);

/** What there is on answers and their tickets, in order. */
export const onAnswers: readonly OnAnswers[] = features.flatMap(({ onAnswers: part }) => part ?? []);

/** Everything that goes on by itself. `mailer`: null where jobs are looked at alone, and not run. */
export const allJobs = (deps: Deps, mailer: Mailer | null): Job[] =>
  features.flatMap(({ jobs }) => jobs?.(deps, mailer) ?? []);

type RoutesOf<F> =
  | (F extends { routes: (...given: never) => infer R } ? R : never)
  | (F extends { uploads: (...given: never) => infer R } ? R : never);

/** The staff API as the admin's typed client sees it: the routes of every feature. */
export type Api = RoutesOf<(typeof inOrder)[number]>;
