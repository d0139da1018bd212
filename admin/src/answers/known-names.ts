import type { ReactiveControllerHost } from 'lit';
import type { SiteRef } from '../api/session.ts';
import { siteOf } from '../api/sites.ts';
import { Reading } from '../data/reading.ts';
import { readNames } from '../insights/read-names.ts';
import { can } from '../shell/session.ts';
import type { Known } from './filter-choices.ts';

/** Reads for an element what names values and offers them as filters, as far as the person may read it. */
export function knownNames(host: ReactiveControllerHost, site: () => SiteRef): () => Known {
  const names = readNames(host, () => ({ site: site(), dimensions: ['reason', 'category', 'touchpoint'] }));
  const whole = new Reading(host, () => (can(site(), 'site.read') ? siteOf(site().id) : undefined));
  return () => ({ ...names(), languages: whole.value?.languages ?? [] });
}
