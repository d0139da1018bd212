import type { ReactiveControllerHost } from 'lit';
import { cursorOn, step } from '../list/list-cursor.ts';
import { ListWalk } from '../list/list-walk.ts';
import { followed, go } from '../router/router.ts';
import type { TicketList } from './ticket-list.ts';

/** The list of tickets as it is walked through, what is open beside it, and where each is. */
interface Walked {
  readonly ids: readonly number[];
  readonly open: number | undefined;
  readonly list: TicketList | null;
  pathOf(ticket?: number): string;
  more(): void;
}

/** The steps in the list of tickets: beside an open one the next is opened. */
export class TicketWalk extends ListWalk<number> {
  readonly #walked: () => Walked;

  constructor(host: ReactiveControllerHost, walked: () => Walked) {
    super(host, walked);
    this.#walked = walked;
  }

  protected override stepped(ticket: number): void {
    const { open, pathOf } = this.#walked();
    if (open !== undefined) go(pathOf(ticket), { replace: true });
  }

  /** Opens the ticket it stands on, until that is in sight. */
  async open(): Promise<void> {
    const { open, pathOf } = this.#walked();
    if (this.cursor && this.cursor.id !== open) go(pathOf(this.cursor.id));
    await followed();
  }

  /** Goes on from a ticket that is done with to the next one, where it is open beside the list; back to the list where none is left. */
  goOn(ticket: number): void {
    const { ids, open, pathOf } = this.#walked();
    if (open !== ticket) return;
    const from = cursorOn(ids, ticket, this.cursor);
    if (from.row < 0) return;
    const next = step(ids, from, 1);
    if (next?.id === ticket) return;
    if (!next) return this.leave();
    this.cursor = next;
    go(pathOf(next.id), { replace: true });
    void this.focus();
  }

  leave(): void {
    const { open, pathOf } = this.#walked();
    if (open === undefined) return;
    go(pathOf());
    void this.focus();
  }
}
