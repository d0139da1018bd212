import type { ReactiveControllerHost } from 'lit';
import type { Dimension } from '@huiyin/shared/domain/dimensions';
import { categoriesOf } from '../api/categories.ts';
import type { SiteRef } from '../api/session.ts';
import { surveysOf } from '../api/surveys.ts';
import { touchpointsOf } from '../api/touchpoints.ts';
import { Reading } from '../data/reading.ts';
import type { Thing } from '../data/thing.ts';
import { can } from '../shell/session.ts';
import type { Names } from './value-names.ts';

/**
 * Reads for an element what names the values of dimensions, as far as the person may read it; until it is here a value is called what it is.
 * @param wanted the site, and the dimensions that are shown
 */
export function readNames(
  host: ReactiveControllerHost,
  wanted: () => { site: SiteRef; dimensions: readonly Dimension[] },
): () => Names {
  const reading = <T>(of: Dimension, needs: 'site.read' | 'surveys.read', thing: (siteId: string) => Thing<T>) =>
    new Reading(host, () => {
      const { site, dimensions } = wanted();
      return dimensions.includes(of) && can(site, needs) ? thing(site.id) : undefined;
    });
  const surveys = reading('reason', 'surveys.read', surveysOf);
  const categories = reading('category', 'site.read', categoriesOf);
  const touchpoints = reading('touchpoint', 'site.read', touchpointsOf);
  return () => ({
    surveys: surveys.value ?? [],
    categories: categories.value?.categories ?? [],
    touchpoints: touchpoints.value ?? [],
  });
}
