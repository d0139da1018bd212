import { scaleOf } from '@huiyin/shared/domain/scales';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { answerHref, linkedNumber } from '../answers/answers-link.ts';
import type { SiteRef } from '../api/session.ts';
import type { TicketView } from '../api/tickets.ts';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import type { Fact } from '../ui/ui-facts.ts';

/** The rating after which the customer wanted an answer, with the way to it among the answers of its day. */
export function ledFromFact(site: SiteRef, rating: NonNullable<TicketView['ledFrom']>): Fact {
  const { kind, score } = rating;
  const { ledFrom, points } = bookOf(inbox);
  const { kinds, pair } = bookOf(shell);
  const scale = scaleOf(kind);
  const said = score === null || !scale ? kinds[kind] : pair(kinds[kind], points(number(score), number(scale.max)));
  return { name: ledFrom, value: linkedNumber(said, answerHref(site, rating)) };
}
