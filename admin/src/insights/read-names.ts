import type { ReactiveControllerHost } from 'lit';
import type { Dimension } from '@huiyin/shared/domain/dimensions';
import { mayReadNames } from '@huiyin/shared/domain/permissions';
import type { SiteRef } from '../api/session.ts';
import { surveysOf, type SurveyView } from '../api/surveys.ts';
import { touchpointsOf } from '../api/touchpoints.ts';
import { categoriesIn } from '../categories/category-names.ts';
import { Reading } from '../data/reading.ts';
import type { Thing } from '../data/thing.ts';
import { can, canOne } from '../shell/session.ts';
import type { Names } from './value-names.ts';

/**
 * Reads for an element what names the values of dimensions, as far as the person may read it; until it is here a value is called what it is.
 * @param wanted the site, and the dimensions that are shown
 */
export function readNames(
  host: ReactiveControllerHost,
  wanted: () => { site: SiteRef; dimensions: readonly Dimension[] },
): () => Names & { readonly surveys: readonly SurveyView[] } {
  const reading = <T>(of: Dimension, thing: (site: SiteRef) => Thing<T> | undefined) =>
    new Reading(host, () => {
      const { site, dimensions } = wanted();
      return dimensions.includes(of) ? thing(site) : undefined;
    });
  const surveys = reading('reason', (site) => (canOne(site, mayReadNames.reasons) ? surveysOf(site.id) : undefined));
  const categories = reading('category', categoriesIn);
  const touchpoints = reading('touchpoint', (site) => (can(site, 'site.read') ? touchpointsOf(site.id) : undefined));
  return () => ({
    surveys: surveys.value ?? [],
    categories: categories.value?.categories ?? [],
    touchpoints: touchpoints.value ?? [],
  });
}
