import { html, type TemplateResult } from 'lit';
import { answerLinks } from '@huiyin/shared/i18n/admin/answer-links';
import type { ResponseView } from '../api/responses.ts';
import type { SiteRef } from '../api/session.ts';
import { bookOf } from '../language/language.ts';
import { canOpen } from '../places.ts';
import { can } from '../shell/session.ts';
import { answersPath, type AnswersFilter } from './answers-path.ts';

/** Where answers are listed; undefined where the person may not read them. */
export const answersHref = (site: SiteRef, filter: AnswersFilter): string | undefined =>
  can(site, 'answers.read') && canOpen(site, 'insights') ? answersPath(filter) : undefined;

/** Where one answer is listed: among those of its survey, score and day. As `answersHref` otherwise. */
export function answerHref(
  site: SiteRef,
  { kind, survey, score, day }: Pick<ResponseView, 'kind' | 'survey' | 'score'> & { readonly day: string },
): string | undefined {
  const asked = { series: kind, survey, range: 'custom', from: day, to: day } as const;
  return answersHref(site, score === null ? asked : { ...asked, score: String(score) });
}

/** A number that leads to the answers it is made of; without an address the number alone. */
export const linkedNumber = (shown: string, href: string | undefined): TemplateResult | string =>
  href === undefined ? shown : html`<a href=${href} aria-label=${bookOf(answerLinks).read(shown)}>${shown}</a>`;
