import type { Permission } from '@huiyin/shared/domain/permissions';
import type { FirstStepsBook } from '@huiyin/shared/i18n/admin/first-steps';
import type { FirstSteps } from '../api/first-steps.ts';
import type { SiteRef } from '../api/session.ts';
import { can } from '../shell/session.ts';

/** Something to be done until the first real answer. */
type StepId = keyof FirstStepsBook['steps'];

export interface Step {
  readonly id: StepId;
  readonly isDone: boolean;
  /** Where it is done; outside the console in a tab of its own. */
  readonly href: string;
  readonly isElsewhere: boolean;
}

/** What each needs, in the order in which they are done; the demo is open to everybody. */
const needs: Readonly<Record<StepId, Permission | null>> = {
  origins: 'site.change',
  page: 'site.change',
  demo: null,
  colleague: 'people.invite',
  mail: 'health.read',
};

/** The steps that somebody can take on a site, each with whether it is done. */
export const stepsFor = (site: SiteRef, steps: FirstSteps): Step[] =>
  (Object.keys(needs) as StepId[])
    .filter((id) => needs[id] === null || can(site, needs[id]))
    .map((id) => ({ id, isDone: steps[id], href: hrefOf(id, site), isElsewhere: id === 'demo' }));

const hrefOf = (id: StepId, { key }: SiteRef): string =>
  ({
    origins: '/admin/settings/install',
    page: '/admin/settings/install',
    demo: `/demo?site=${encodeURIComponent(key)}`,
    colleague: '/admin/settings/people',
    mail: '/admin/settings/health',
  })[id];
