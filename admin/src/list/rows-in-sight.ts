import type { LitElement, ReactiveController } from 'lit';
import { rowAt, topOf, type Heights, type RowGroup } from './row-heights.ts';
import { scrollerOf, scrollsOf, viewOf } from './scroller.ts';

/** A list as it is laid out: what stands in each row, by its id, and how the rows are grouped. */
export interface Laid {
  /** What tells this list from another: of another one the place is another. */
  readonly of: string;
  readonly ids: readonly (string | number)[];
  readonly groups: readonly RowGroup[];
}

/** How much of what scrolls is covered by what stays in sight, px. */
export interface Covered {
  readonly top: number;
  readonly bottom: number;
}

/** So many rows are drawn at least beyond what is seen, and so many at once leave and come. */
const margin = 8;
const step = 4;

/** Where whoever left a list last was: the first row in sight, and how much of it was above. */
let left: { readonly of: string; readonly id: string | number; readonly px: number } | undefined;

const nothing: Laid = { of: '', ids: [], groups: [] };

/**
 * Which rows of a long list are drawn: those in sight and a few beyond. Rows have one height, so that each place is known without looking. What is read
 * stays where it is when rows come or go above it, and is there again when one comes back to the list. The host is drawn anew as it is scrolled.
 */
export class RowsInSight implements ReactiveController {
  /** The first and the last row that are drawn. */
  first = 0;
  last = -1;
  readonly #host: LitElement;
  readonly #laid: () => Laid;
  readonly #heights: () => Heights;
  readonly #covered: () => Covered;
  readonly #sizes = new ResizeObserver(() => this.#look());
  #scroller: Element | undefined;
  #now = nothing;
  /** By how much the list moved under what is read. */
  #moved = 0;
  #isAway = false;

  constructor(host: LitElement, list: { laid(): Laid; heights(): Heights; covered(): Covered }) {
    this.#host = host;
    this.#laid = () => list.laid();
    this.#heights = () => list.heights();
    this.#covered = () => list.covered();
    host.addController(this);
  }

  hostConnected(): void {
    this.#scroller = scrollerOf(this.#host);
    scrollsOf(this.#scroller).addEventListener('scroll', this.#look, { passive: true });
    this.#sizes.observe(this.#scroller);
  }

  hostDisconnected(): void {
    if (!this.#scroller) return;
    scrollsOf(this.#scroller).removeEventListener('scroll', this.#look);
    this.#sizes.disconnect();
    this.#scroller = undefined;
    this.#now = nothing;
  }

  hostUpdate(): void {
    const before = this.#now;
    const now = (this.#now = this.#laid());
    this.#moved = this.#isSeen ? this.#moveFrom(before) : 0;
    [this.first, this.last] = this.#drawn(this.#moved, now);
  }

  hostUpdated(): void {
    if (this.#moved && this.#scroller) this.#scroller.scrollTop += this.#moved;
    this.#moved = 0;
    this.#keep();
  }

  /** Brings a row into sight, where it is not, and has it drawn. */
  async reveal(row: number): Promise<void> {
    if (!this.#isSeen) return;
    const { row: rowPx, heading } = this.#heights();
    const covered = this.#covered();
    const top = topOf(row, this.#now.groups, this.#heights());
    const above = top - heading - covered.top - this.#above;
    const below = top + rowPx + covered.bottom - this.#above - this.#height;
    this.#scroller!.scrollTop += above < 0 ? above : Math.max(0, below);
    this.#look();
    await this.#host.updateComplete;
  }

  /** How much of the list, px, is above what is seen of it: less than nothing where something stands above it. */
  get #above(): number {
    return viewOf(this.#scroller!).top - this.#host.getBoundingClientRect().top;
  }

  get #height(): number {
    return viewOf(this.#scroller!).height;
  }

  /** A list beside which a ticket has all the room has no place of its own. */
  get #isSeen(): boolean {
    return this.#scroller !== undefined && this.#height > 0 && this.#host.checkVisibility();
  }

  /** What is read stays; another list begins at its top, or where it was left. */
  #moveFrom(before: Laid): number {
    const { of, ids } = this.#now;
    if (of !== before.of) {
      return this.#wayBack() ?? (before.of ? Math.min(0, -this.#above - this.#covered().top) : 0);
    }
    if (this.#above <= 0 || ids === before.ids) return 0;
    const top = rowAt(this.#above, before.groups, this.#heights());
    const places = new Map(ids.map((id, row) => [id, row]));
    const kept = before.ids.slice(Math.max(0, top)).findIndex((id) => places.has(id));
    if (kept < 0) return 0;
    const was = top + kept;
    return (
      topOf(places.get(before.ids[was]!)!, this.#now.groups, this.#heights()) -
      topOf(was, before.groups, this.#heights())
    );
  }

  /** To where it was left. */
  #wayBack(): number | undefined {
    const { of, ids, groups } = this.#now;
    const row = left?.of === of ? ids.indexOf(left.id) : -1;
    return left && row >= 0 ? topOf(row, groups, this.#heights()) + left.px - this.#above : undefined;
  }

  #drawn(moved: number, { ids, groups }: Laid): [number, number] {
    if (!this.#isSeen) return [this.first, Math.min(this.last, ids.length - 1)];
    const heights = this.#heights();
    const top = rowAt(this.#above + moved, groups, heights);
    const first = Math.floor((top - margin) / step) * step;
    const last = first + Math.ceil(this.#height / heights.row) + 2 * margin + step;
    return [Math.max(0, first), Math.min(last, ids.length - 1)];
  }

  readonly #look = (): void => {
    const wasAway = this.#isAway;
    this.#isAway = !this.#isSeen;
    if (this.#isAway) return;
    if (wasAway) this.#scroller!.scrollTop += this.#wayBack() ?? 0;
    const [first, last] = this.#drawn(0, this.#now);
    if (first !== this.first || last !== this.last) this.#host.requestUpdate();
    this.#keep();
  };

  #keep(): void {
    const { of, ids, groups } = this.#now;
    if (!this.#isSeen || !ids.length) return;
    const above = this.#above;
    const row = rowAt(above, groups, this.#heights());
    const id = ids[row];
    if (above <= 0 || id === undefined) left = { of, id: ids[0]!, px: Math.min(0, above) };
    else left = { of, id, px: above - topOf(row, groups, this.#heights()) };
  }
}
