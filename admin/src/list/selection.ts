import type { ReactiveControllerHost } from 'lit';
import type { RowId } from './list-cursor.ts';

/** The rows of a list that were chosen, to do something with all of them. */
export class Selection<Id extends RowId> {
  readonly #host: ReactiveControllerHost;
  #ids: ReadonlySet<Id> = new Set();
  /** Where a row was chosen last: from there to the next goes a range. */
  #from: Id | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get ids(): ReadonlySet<Id> {
    return this.#ids;
  }

  /** Chooses a row, or no longer does. */
  toggle(id: Id): void {
    const ids = new Set(this.#ids);
    if (!ids.delete(id)) ids.add(id);
    this.#take(ids, id);
  }

  /** Chooses all from where one was chosen last to this one, by the order of the list; where none was, this one. */
  through(id: Id, all: readonly Id[]): void {
    const from = this.#from === undefined ? -1 : all.indexOf(this.#from);
    const to = all.indexOf(id);
    if (from < 0 || to < 0) return this.toggle(id);
    const between = all.slice(Math.min(from, to), Math.max(from, to) + 1);
    this.#take(new Set([...this.#ids, ...between]), id);
  }

  /** Chooses these, and no others. */
  put(ids: Iterable<Id> = []): void {
    this.#take(new Set(ids), undefined);
  }

  #take(ids: ReadonlySet<Id>, from: Id | undefined): void {
    this.#ids = ids;
    this.#from = from;
    this.#host.requestUpdate();
  }
}
