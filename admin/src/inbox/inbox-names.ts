import type { ReactiveControllerHost } from 'lit';
import { tagKey, tagsWithout } from '@huiyin/shared/domain/tags';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { categories as book } from '@huiyin/shared/i18n/admin/categories';
import type { CategoryList, CategoryView } from '../api/categories.ts';
import { peopleOf, type Member, type People } from '../api/people.ts';
import { tagsOf, type TagList } from '../api/tags.ts';
import type { TicketLine } from '../api/tickets.ts';
import { categoriesIn, categoryChoices, categoryName } from '../categories/category-names.ts';
import { Reading } from '../data/reading.ts';
import { bookOf } from '../language/language.ts';
import { can, type Session } from '../shell/session.ts';
import type { Choice } from '../ui/ui-select.ts';

const none: readonly CategoryView[] = [];

/** Who may answer on the site, what it calls its categories, and its tags. */
export class InboxNames {
  readonly #session: () => Session;
  readonly #people: Reading<People>;
  readonly #categories: Reading<CategoryList>;
  readonly #tags: Reading<TagList>;

  constructor(host: ReactiveControllerHost, session: () => Session) {
    this.#session = session;
    this.#people = new Reading(host, () => {
      const { site } = session();
      return can(site, 'people.read') ? peopleOf(site.id) : undefined;
    });
    this.#categories = new Reading(host, () => categoriesIn(session().site));
    this.#tags = new Reading(host, () => tagsOf(session().site.id));
  }

  get members(): readonly Member[] {
    return this.#people.value?.members.filter(({ mayReply }) => mayReply) ?? [];
  }

  /** All but oneself, and whoever is chosen, though not known (yet), by what the tickets call them. */
  others(items: readonly TicketLine[], chosen: string): Choice[] {
    const others = new Map(this.members.map(({ id, name }) => [id, isolated(name)]));
    if (chosen && chosen !== 'none' && !others.has(chosen)) {
      const named = items.find(({ assignee }) => assignee?.id === chosen)?.assignee;
      others.set(chosen, named ? isolated(named.name) : '…');
    }
    others.delete(this.#session().me.person.id);
    return Array.from(others, ([value, label]) => ({ value, label }));
  }

  categoryWord(category: string): string {
    return categoryName(this.#all, category);
  }

  /** What is offered, then what is retired, and what imports brought. */
  categories(items: readonly TicketLine[], chosen: string): Choice[] {
    const retired = new Set(this.#all.flatMap((one) => (one.retired ? one.id : [])));
    const { retiredName } = bookOf(book);
    const known = categoryChoices(this.#all).map(({ value, label }) => ({
      value,
      label: retired.has(value) ? retiredName(label) : label,
    }));
    const seen = new Set(items.flatMap(({ category }) => category ?? []));
    if (chosen) seen.add(chosen);
    for (const { value } of known) seen.delete(value);
    return [...known, ...[...seen].sort().map((value) => ({ value, label: isolated(value) }))];
  }

  /** What tickets can be about. */
  get offered(): Choice[] {
    return categoryChoices(this.#all.filter(({ retired }) => !retired));
  }

  /** The tags in use, and the one that is chosen, whose value is as it was chosen, whatever its case. */
  tags(chosen: string): Choice[] {
    const inUse = this.#tags.value?.tags ?? [];
    return [...inUse, ...tagsWithout(chosen ? [chosen] : [], inUse)].map((tag) => ({
      value: tagKey(tag) === tagKey(chosen) ? chosen : tag,
      label: isolated(tag),
    }));
  }

  get #all(): readonly CategoryView[] {
    return this.#categories.value?.categories ?? none;
  }
}
