import { isolated } from '@huiyin/shared/domain/text/direction';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { SavedFilter } from '../api/saved-filters.ts';
import type { TicketCounts } from '../api/tickets.ts';
import { bookOf } from '../language/language.ts';
import { atMost } from '../shell/waiting-mark.ts';
import type { Choice } from '../ui/ui-select.ts';
import { countOf, views, type View } from './inbox-views.ts';

/** A view, and how many tickets it has where that is counted. */
export function viewWords(view: View, counts: TicketCounts | undefined): string {
  const { statuses, views: named } = bookOf(inbox);
  const name = { ...statuses, ...named }[view];
  const count = countOf(view, counts);
  return count === undefined ? name : bookOf(shell).aside(name, atMost(count));
}

/** All views but the usual one, then what was saved. */
export const viewChoices = (saved: readonly SavedFilter[], counts: TicketCounts | undefined): Choice[] => [
  ...views.slice(1).map((view) => ({ value: view, label: viewWords(view, counts) })),
  ...saved.map(({ id, name }) => ({ value: id, label: `★ ${isolated(name)}` })),
];
