import type { ReactiveControllerHost } from 'lit';
import { followed, go } from '../router/router.ts';
import { cursorOn, step, type Cursor } from './list-cursor.ts';
import type { TicketList } from './ticket-list.ts';

/** The list as it is walked through: what stands in it, what is open beside it, and where each is. */
interface Walked {
  readonly numbers: readonly number[];
  readonly open: number | undefined;
  readonly list: TicketList | null;
  pathOf(ticket?: number): string;
  more(): void;
}

/** So many rows before the end the next page is asked for. */
const ahead = 5;

/** Where the keyboard stands in the list of tickets, and its steps. */
export class ListWalk {
  cursor: Cursor | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #walked: () => Walked;

  constructor(host: ReactiveControllerHost, walked: () => Walked) {
    this.#host = host;
    this.#walked = walked;
  }

  /** Stands on a ticket, or on none. */
  put(ticket?: number): void {
    this.cursor = ticket === undefined ? undefined : cursorOn(this.#walked().numbers, ticket, this.cursor);
    this.#host.requestUpdate();
  }

  /** In the list it moves; beside an open ticket it opens the next one. */
  async move(by: 1 | -1): Promise<void> {
    const { numbers, open, pathOf, more } = this.#walked();
    this.cursor = step(numbers, this.cursor, by);
    this.#host.requestUpdate();
    if (!this.cursor) return;
    if (open !== undefined) go(pathOf(this.cursor.number), { replace: true });
    await this.focus();
    if (this.cursor.row >= numbers.length - ahead) more();
  }

  /** Puts the focus on the line it stands on, or on the first. */
  async focus(): Promise<void> {
    const { numbers, list } = this.#walked();
    const { number } = this.cursor ?? step(numbers, undefined, 1) ?? {};
    if (number !== undefined) await list?.focusLine(number);
  }

  /** Opens the ticket it stands on, until that is in sight. */
  async open(): Promise<void> {
    const { open, pathOf } = this.#walked();
    if (this.cursor && this.cursor.number !== open) go(pathOf(this.cursor.number));
    await followed();
  }

  leave(): void {
    const { open, pathOf } = this.#walked();
    if (open === undefined) return;
    go(pathOf());
    void this.focus();
  }
}
