import type { NewSite } from '@huiyin/shared/contract/sites';
import type { Statement } from '../base/db/db.ts';
import type { Deps } from '../base/deps.ts';
import { firstCategories } from '../categories/category-statements.ts';
import { defaultCategories } from '../categories/default-categories.ts';
import { defaultSurveyStatements } from '../surveys/default-survey-statements.ts';
import type { Site } from '../base/site.ts';
import { sites } from '../base/tables.ts';

/** A new site with the statements that store it and its first surveys. */
export function prepareSite(
  { db, clock, ids }: Pick<Deps, 'db' | 'clock' | 'ids'>,
  wanted: NewSite,
): { site: Site; statements: Statement[] } {
  const site: Site = {
    id: ids.uuid(),
    key: ids.secret('').slice(0, 16).replace(/[-_]/g, 'x'),
    name: wanted.name,
    origins: [...new Set(wanted.origins)],
    timeZone: wanted.timeZone,
    languages: wanted.languages,
    accent: '#1f6f5c',
    position: 'bottom-right',
    look: null,
    coolDownDays: 7,
    countsPages: true,
    identitySecret: null,
    identityChangedAt: null,
    firstReplyMinutes: 240,
    lastTicketNumber: 0,
    createdAt: clock.now(),
    revision: 1,
  };
  return {
    site,
    statements: [
      db.read.insert(sites).values(site),
      firstCategories(site.id, defaultCategories),
      ...defaultSurveyStatements(db, site.id, site.createdAt),
    ],
  };
}
