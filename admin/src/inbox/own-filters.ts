import type { ReactiveControllerHost } from 'lit';
import { isConflict } from '../api/problem.ts';
import {
  getSavedFilters,
  putSavedFilters,
  savedFiltersOf,
  type SavedFilter,
  type SavedFilters,
} from '../api/saved-filters.ts';
import { Reading } from '../data/reading.ts';
import { newId } from '../new-id.ts';
import { moved } from '../ui/moving.ts';
import { asQuery, inboxPath, readFilter, type InboxFilter } from './inbox-filter.ts';

type Filters = readonly SavedFilter[];

/** The filter of the list that somebody saved under a name. @param me id of that person */
export const filterOf = ({ query }: Pick<SavedFilter, 'query'>, me: string): InboxFilter =>
  readFilter(`?${new URLSearchParams(query as Record<string, string>)}`, me);

/** The filters that who looks has saved on a site, and what is done to them; what another window of theirs did meanwhile stays. */
export class OwnFilters {
  readonly #of: () => { readonly siteId: string; readonly me: string };
  readonly #reading: Reading<SavedFilters>;

  constructor(host: ReactiveControllerHost, of: () => { readonly siteId: string; readonly me: string }) {
    this.#of = of;
    this.#reading = new Reading(host, () => savedFiltersOf(of().siteId));
  }

  /** In their order; none while they are not here. */
  get all(): Filters {
    return this.#reading.value?.filters ?? [];
  }

  /** The one that asks for exactly this. */
  like(filter: InboxFilter): SavedFilter | undefined {
    const wanted = inboxPath(filter);
    return this.all.find((saved) => inboxPath(filterOf(saved, this.#of().me)) === wanted);
  }

  /** Behind the others. */
  async save(name: string, filter: InboxFilter): Promise<void> {
    const id = newId();
    await this.#change((all) => [...all, { id, name, query: asQuery(filter) as SavedFilter['query'] }]);
  }

  async rename(id: string, name: string): Promise<void> {
    await this.#change((all) => all.map((one) => (one.id === id ? { ...one, name } : one)));
  }

  /** A step up (-1) or down (1); nothing where there is no room, or it is gone. */
  async move(id: string, by: -1 | 1): Promise<void> {
    await this.#change((all) => moved(all, indexOf(all, id), by));
  }

  /** Where it stands, from 0. */
  placeOf({ id }: SavedFilter): number {
    return indexOf(this.all, id);
  }

  async remove(id: string): Promise<void> {
    await this.#change((all) => all.filter((one) => one.id !== id));
  }

  /** Takes back that it was removed. */
  async putBack(removed: SavedFilter, at: number): Promise<void> {
    await this.#change((all) => all.filter(({ id }) => id !== removed.id).toSpliced(at, 0, removed));
  }

  /** Rejects with an ApiProblem. */
  async #change(edit: (all: Filters) => Filters): Promise<void> {
    const { siteId } = this.#of();
    const send = ({ filters, revision }: SavedFilters): Promise<SavedFilters> =>
      putSavedFilters(siteId, { filters: [...edit(filters)], base: revision });
    await this.#reading.change(async (here) => {
      try {
        return await send(here() ?? (await getSavedFilters(siteId)));
      } catch (error) {
        if (!isConflict(error)) throw error;
        return send(await getSavedFilters(siteId));
      }
    });
  }
}

const indexOf = (all: Filters, id: string): number => all.findIndex((one) => one.id === id);
