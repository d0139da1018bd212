import type { ReactiveControllerHost } from 'lit';
import { categoriesOf } from '../api/categories.ts';
import type { SiteRef } from '../api/session.ts';
import { siteOf } from '../api/sites.ts';
import { surveysOf } from '../api/surveys.ts';
import { touchpointsOf } from '../api/touchpoints.ts';
import { Reading } from '../data/reading.ts';
import type { Thing } from '../data/thing.ts';
import { can } from '../shell/session.ts';
import type { Known } from './filter-choices.ts';

/** Reads for an element what names values and offers them as filters, as far as the person may read it. */
export function knownNames(host: ReactiveControllerHost, site: () => SiteRef): () => Known {
  const reading = <T>(needs: 'site.read' | 'surveys.read', thing: (siteId: string) => Thing<T>) =>
    new Reading(host, () => (can(site(), needs) ? thing(site().id) : undefined));
  const surveys = reading('surveys.read', surveysOf);
  const categories = reading('site.read', categoriesOf);
  const touchpoints = reading('site.read', touchpointsOf);
  const whole = reading('site.read', siteOf);
  return () => ({
    surveys: surveys.value ?? [],
    categories: categories.value?.categories ?? [],
    touchpoints: touchpoints.value ?? [],
    languages: whole.value?.languages ?? [],
  });
}
