import type { LitElement } from 'lit';
import type { AnswersAsked, ResponseView } from '../api/responses.ts';
import { ListPages } from '../list/list-pages.ts';
import { answersOf, nextAnswers, type AnswersRead } from './read-answers.ts';

/**
 * The answers of a filter, as many pages as were asked for. What came in since waits above them until somebody wants to see it, so that
 * nothing moves under whoever reads.
 */
export class AnswerPages extends ListPages<AnswersAsked, ResponseView, AnswersRead> {
  /** Id of the newest that is in sight. */
  #top: string | undefined;
  /** Without those that wait: the same list until either changes, since of another one the end is watched anew. */
  #cut:
    | { readonly of: readonly ResponseView[]; readonly from: number; readonly items: readonly ResponseView[] }
    | undefined;

  constructor(host: LitElement) {
    super(host, { thing: answersOf, next: nextAnswers }, ({ items }) => this.#keepTop(items));
  }

  override get items(): readonly ResponseView[] {
    const [of, from] = [super.items, this.waiting];
    if (from === 0) return of;
    if (this.#cut?.of !== of || this.#cut.from !== from) this.#cut = { of, from, items: of.slice(from) };
    return this.#cut.items;
  }

  /** How many came in since. */
  get waiting(): number {
    return Math.max(
      0,
      super.items.findIndex(({ id }) => id === this.#top),
    );
  }

  /** How many there are; undefined while it is not known, and where nobody counts it. */
  get total(): number | undefined {
    const { shown } = this.reading;
    if (!shown) return undefined;
    return shown.total ?? (shown.cursor === null ? shown.items.length : undefined);
  }

  /** Whether there is anything to show yet, were it that nothing was found. */
  get isHere(): boolean {
    return this.reading.shown !== undefined;
  }

  override show(siteId: string, asked: AnswersAsked): void {
    this.#top = undefined;
    super.show(siteId, asked);
  }

  /** Shows what waits. */
  showAll(): void {
    this.#top = super.items[0]?.id;
    this.host.requestUpdate();
  }

  #keepTop(items: readonly ResponseView[]): void {
    if (!items.some(({ id }) => id === this.#top)) this.#top = items[0]?.id;
  }
}
