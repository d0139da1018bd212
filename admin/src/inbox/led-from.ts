import { scaleOf } from '@huiyin/shared/domain/scales';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { answersHref, linkedNumber } from '../answers/answers-link.ts';
import type { SiteRef } from '../api/session.ts';
import type { TicketView } from '../api/tickets.ts';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import type { Fact } from '../ui/ui-facts.ts';

/** The rating after which the customer wanted an answer, with the way to it among the answers of its day. */
export function ledFromFact(site: SiteRef, { kind, survey, score, day }: NonNullable<TicketView['ledFrom']>): Fact {
  const { ledFrom, points } = bookOf(inbox);
  const { kinds, pair } = bookOf(shell);
  const scale = scaleOf(kind);
  const said = score === null || !scale ? kinds[kind] : pair(kinds[kind], points(number(score), number(scale.max)));
  const asked = { series: kind, survey, range: 'custom', from: day, to: day } as const;
  const href = answersHref(site, score === null ? asked : { ...asked, score: String(score) });
  return { name: ledFrom, value: linkedNumber(said, href) };
}
