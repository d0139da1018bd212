import type { ReactiveControllerHost } from 'lit';
import { mayReadNames } from '@huiyin/shared/domain/permissions';
import type { SiteRef } from '../api/session.ts';
import { siteOf } from '../api/sites.ts';
import { surveysOf } from '../api/surveys.ts';
import { touchpointsOf } from '../api/touchpoints.ts';
import { categoriesIn } from '../categories/category-names.ts';
import { Reading } from '../data/reading.ts';
import { can, canOne } from '../shell/session.ts';
import type { Known } from './filter-choices.ts';

/** Reads for an element what names values and offers them as filters, as far as the person may read it. */
export function knownNames(host: ReactiveControllerHost, site: () => SiteRef): () => Known {
  const ofSite = (): string | undefined => (can(site(), 'site.read') ? site().id : undefined);
  const surveys = new Reading(host, () => (canOne(site(), mayReadNames.reasons) ? surveysOf(site().id) : undefined));
  const categories = new Reading(host, () => categoriesIn(site()));
  const touchpoints = new Reading(host, () => (ofSite() ? touchpointsOf(site().id) : undefined));
  const whole = new Reading(host, () => (ofSite() ? siteOf(site().id) : undefined));
  return () => ({
    surveys: surveys.value ?? [],
    categories: categories.value?.categories ?? [],
    touchpoints: touchpoints.value ?? [],
    languages: whole.value?.languages ?? [],
  });
}
