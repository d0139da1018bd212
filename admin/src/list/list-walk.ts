import type { ReactiveControllerHost } from 'lit';
import { cursorOn, step, type Cursor, type RowId } from './list-cursor.ts';

/** The list as it is walked through. */
interface Walked<Id> {
  readonly ids: readonly Id[];
  readonly list: { focusLine(id: Id): Promise<void> } | null;
  more(): void;
}

/** So many rows before the end the next page is asked for. */
const ahead = 5;

/** Where the keyboard stands in a list, and its steps. */
export class ListWalk<Id extends RowId> {
  cursor: Cursor<Id> | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #walked: () => Walked<Id>;

  constructor(host: ReactiveControllerHost, walked: () => Walked<Id>) {
    this.#host = host;
    this.#walked = walked;
  }

  /** Stands on a row, or on none. */
  put(id?: Id): void {
    this.cursor = id === undefined ? undefined : cursorOn(this.#walked().ids, id, this.cursor);
    this.#host.requestUpdate();
  }

  /** One row down or up, with the focus. */
  async move(by: 1 | -1): Promise<void> {
    const { ids, more } = this.#walked();
    this.cursor = step(ids, this.cursor, by);
    this.#host.requestUpdate();
    if (!this.cursor) return;
    this.stepped(this.cursor.id);
    await this.focus();
    if (this.cursor.row >= ids.length - ahead) more();
  }

  /** Puts the focus on the line it stands on, or on the first. */
  async focus(): Promise<void> {
    const { ids, list } = this.#walked();
    const { id } = this.cursor ?? step(ids, undefined, 1) ?? {};
    if (id !== undefined) await list?.focusLine(id);
  }

  /** Is told of each step before the focus follows. */
  protected stepped(_id: Id): void {}
}
