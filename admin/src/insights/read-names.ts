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
 * Reads for an element what names the values of a dimension, as far as the person may read it; until it is here a value is called what it is.
 * @param wanted the site, and the dimension that is shown
 */
export function readNames(
  host: ReactiveControllerHost,
  wanted: () => { site: SiteRef; dimension: Dimension },
): () => Names {
  const reading = <T>(of: Dimension, needs: 'site.read' | 'surveys.read', thing: (siteId: string) => Thing<T>) =>
    new Reading(host, () => {
      const { site, dimension } = wanted();
      return dimension === of && can(site, needs) ? thing(site.id) : undefined;
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
