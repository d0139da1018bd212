import type { ReactiveControllerHost } from 'lit';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { peopleOf, type Member, type People } from '../api/people.ts';
import { surveysOf, type SurveyDefinition, type SurveyView } from '../api/surveys.ts';
import type { TicketLine } from '../api/tickets.ts';
import { Reading } from '../data/reading.ts';
import { can, type Session } from '../shell/session.ts';
import type { Choice } from '../ui/ui-select.ts';
import { categoryChoices, categoryName } from './category-names.ts';

/** Who may answer on the site, and what its surveys call the categories. */
export class InboxNames {
  readonly #session: () => Session;
  readonly #people: Reading<People>;
  readonly #surveys: Reading<SurveyView[]>;

  constructor(host: ReactiveControllerHost, session: () => Session) {
    this.#session = session;
    this.#people = new Reading(host, () => {
      const { site } = session();
      return can(site, 'people.read') ? peopleOf(site.id) : undefined;
    });
    this.#surveys = new Reading(host, () => {
      const { site } = session();
      return can(site, 'surveys.read') ? surveysOf(site.id) : undefined;
    });
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

  /** As surveys call it now; what they no longer offer, as the one that was `asked` did. */
  categoryWord(category: string, asked?: SurveyDefinition): string {
    return categoryName(this.#choices(asked), category);
  }

  /** What surveys offer, and what imports brought. */
  categories(items: readonly TicketLine[], chosen: string): Choice[] {
    const known = this.#choices();
    const seen = new Set(items.flatMap(({ category }) => category ?? []));
    if (chosen) seen.add(chosen);
    for (const { value } of known) seen.delete(value);
    return [...known, ...[...seen].sort().map((value) => ({ value, label: isolated(value) }))];
  }

  #choices(asked?: SurveyDefinition): Choice[] {
    return categoryChoices([...(this.#surveys.value ?? []), ...(asked ? [{ definition: asked }] : [])]);
  }
}
