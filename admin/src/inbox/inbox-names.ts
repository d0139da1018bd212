import type { Task } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { getPeople, type Member } from '../api/people.ts';
import { listSurveys, type SurveyDefinition, type SurveyView } from '../api/surveys.ts';
import type { TicketLine } from '../api/tickets.ts';
import { can, type Session } from '../shell/session.ts';
import { sideTask } from '../ui/side-task.ts';
import type { Choice } from '../ui/ui-select.ts';
import { categoryChoices, categoryName } from './category-names.ts';

/** Who may answer on the site, and what its surveys call the categories. */
export class InboxNames {
  readonly #session: () => Session;
  readonly #people: Task<readonly [string], Member[]>;
  readonly #surveys: Task<readonly [string], SurveyView[]>;

  constructor(host: ReactiveControllerHost, session: () => Session) {
    this.#session = session;
    const args = () => [session().site.id] as const;
    this.#people = sideTask(host, {
      task: async ([siteId], { signal }) =>
        can(session().site, 'people.read')
          ? (await getPeople(siteId, signal)).members.filter(({ mayReply }) => mayReply)
          : [],
      args,
    });
    this.#surveys = sideTask(host, {
      task: async ([siteId], { signal }) => (can(session().site, 'surveys.read') ? listSurveys(siteId, signal) : []),
      args,
    });
  }

  readAgain(): void {
    void this.#people.run();
    void this.#surveys.run();
  }

  get members(): readonly Member[] {
    return this.#people.value ?? [];
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
