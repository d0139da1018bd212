import type { FirstSteps } from '@huiyin/shared/contract/first-steps';
import type { Call } from '../base/call.ts';
import { ownOrigins } from '../http/origins.ts';
import { hasColleague } from '../people/has-colleague.ts';
import { firstAnswersOf } from '../responses/first-answers.ts';
import { checkInstall } from '../sites/check-install.ts';

/** What of setting up a site is done, by what is there. */
export async function viewFirstSteps(call: Call): Promise<FirstSteps> {
  const { db, site, settings } = call;
  const [answers, install, colleague] = await Promise.all([
    firstAnswersOf(db, site.id, demoPages(settings.publicUrl)),
    checkInstall(call),
    hasColleague(db, site.id),
  ]);
  return {
    answered: answers.elsewhere,
    sample: answers.sample,
    origins: site.origins.length > 0,
    page: ['working', 'some_refused', 'not_lately'].includes(install.verdict),
    turnedAway: install.sightings.find(({ allowed, own }) => !allowed && !own)?.origin ?? null,
    demo: answers.demo,
    colleague,
    mail: settings.mail === 'sent',
  };
}

/** Where the demo is, by every name of ours. */
function demoPages(publicUrl: string): string[] {
  const folder = new URL(publicUrl).pathname.replace(/\/$/, '');
  return ownOrigins(publicUrl).map((origin) => `${origin}${folder}/demo`);
}
