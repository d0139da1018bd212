import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import { answers } from '@huiyin/shared/i18n/admin/answers';
import type { AnswersAsked } from '../api/responses.ts';
import { siteOf } from '../api/sites.ts';
import { now } from '../clock.ts';
import { Reading } from '../data/reading.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { ListWalk } from '../list/list-walk.ts';
import type { SectionElement } from '../place.ts';
import { canOpen } from '../places.ts';
import { go, type Params } from '../router/router.ts';
import { Keys } from '../shell/keys.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { readingView } from '../ui/reading-view.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import './answer-list.ts';
import type { AnswerList } from './answer-list.ts';
import { AnswerPages } from './answer-pages.ts';
import { asAsked, isBackwards, narrowed, readAnswersFilter } from './answers-filter.ts';
import { answersPath, type AnswersFilter } from './answers-path.ts';
import './answers-filters.ts';
import type { AnswersFilters } from './answers-filters.ts';
import { answersHead } from './answers-head.ts';
import { answersStates } from './answers-states.ts';
import { knownNames } from './known-names.ts';
import './test-answers.ts';
import { widerOf } from './wider.ts';

/** Beside a list of tests stands how many there are, and the way to remove them. */
const tests = ({ suspect }: AnswersFilter): TemplateResult | typeof nothing =>
  suspect === 'test' ? html`<test-answers></test-answers>` : nothing;

/** Answers: what customers said, newest first. The address says which. */
@customElement('answers-reader')
export class AnswersReader extends LitElement implements SectionElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-12);
      }
      .count {
        font-weight: 600;
      }
      .fresh {
        position: sticky;
        inset-block-start: var(--space-8);
        z-index: 1;
        justify-self: center;
      }
      .fresh:empty {
        margin-block-start: calc(-1 * var(--space-12));
      }
      .foot {
        padding-block: var(--space-12);
        text-align: center;
      }
      .stale {
        opacity: 0.5;
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) params: Params = {};

  @query('answers-filters') private readonly filters!: AnswersFilters | null;
  @query('answer-list') private readonly list!: AnswerList | null;

  readonly #text = localized(this, answers);
  readonly #pages = new AnswerPages(this);
  readonly #site = new Reading(this, () => siteOf(this.session.site.id));
  readonly #known = knownNames(this, () => this.session.site);
  readonly #walk = new ListWalk<string>(this, () => ({
    ids: this.#pages.items.map(({ id }) => id),
    list: this.list,
    more: () => void this.#pages.more(),
  }));
  readonly #wider = new Reading(this, () => {
    const { items, isHere, hasMore, loading } = this.#pages;
    if (!isHere || items.length || hasMore || loading) return undefined;
    return widerOf(this.session.site.id, this.#filter, (filter) => asAsked(filter, this.#today));
  });
  #filter: AnswersFilter = {};
  #shown = '';

  constructor() {
    super();
    new Keys(this, {
      j: () => void this.#walk.move(1),
      k: () => void this.#walk.move(-1),
      Enter: () => this.#walk.cursor && this.list?.open(this.#walk.cursor.id),
    });
  }

  async focusSearch(): Promise<void> {
    await this.updateComplete;
    await this.filters?.focusSearch();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('params')) this.#read(location.search);
    if (this.#site.value) this.#follow();
  }

  override render(): TemplateResult {
    return html`<answers-filters
        class="screen"
        .filter=${this.#filter}
        .known=${this.#known()}
        today=${this.#today}
        @filter=${({ detail }: CustomEvent<Readonly<Record<string, string>>>) => this.#narrow(detail)}
        @clear=${() => this.#show({})}
        @leave=${() => void this.#walk.focus()}
      ></answers-filters>
      ${readingView(this.#site, () => this.#answers(), 9)}`;
  }

  /** The zone of the site says which days are meant. */
  #answers(): TemplateResult {
    const [pages, filter, wider, show] = [this.#pages, this.#filter, this.#wider, this.#show];
    return html`${answersHead(this.session.site, pages, this.#asked)} ${tests(filter)} ${this.#fresh()}
    ${answersStates({ pages, filter, wider, show }, () => this.#lines())}`;
  }

  #fresh(): TemplateResult {
    const { waiting } = this.#pages;
    const button = html`<ui-button size="s" variant="brand" @click=${this.#showAll}
      >${this.#text().fresh(waiting, number(waiting))}</ui-button
    >`;
    return html`<div class="fresh screen" role="status">${waiting ? button : nothing}</div>`;
  }

  readonly #showAll = (): void => {
    this.#pages.showAll();
    this.#walk.put(this.#pages.items[0]?.id);
    void this.#walk.focus();
  };

  #lines(): TemplateResult {
    const words = this.#text();
    const { site } = this.session;
    const filter = this.#filter;
    return html`<answer-list
        class=${this.#pages.loading === 'list' ? 'stale' : ''}
        .items=${this.#pages.items}
        .known=${this.#known()}
        .cursor=${this.#walk.cursor?.id}
        ?tickets=${canOpen(site, 'inbox')}
        @more=${() => void this.#pages.more()}
      ></answer-list>
      ${
        filter.suspect
          ? nothing
          : html`<p class="muted small screen">
              ${words.leftOut} <a href=${answersPath(narrowed(filter, { suspect: 'true' }))}>${words.showSuspects}</a>
            </p>`
      }`;
  }

  #read(search: string): void {
    this.#filter = readAnswersFilter(search);
    if (new URLSearchParams(search).has('search')) void this.focusSearch();
  }

  /** Days that are none ask nothing: what was there stays. */
  #follow(): void {
    if (isBackwards(this.#filter)) return;
    const { site } = this.session;
    const asked = this.#asked;
    const wanted = JSON.stringify([site.id, asked]);
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    this.#walk.put();
    this.#pages.show(site.id, asked);
  }

  /** Each filter is a step to go back to; words that are typed on are one step together. */
  #narrow(change: Readonly<Record<string, string>>): void {
    const isTypedOn = 'q' in change && this.#filter.q !== undefined;
    go(answersPath(narrowed(this.#filter, change)), { replace: isTypedOn });
  }

  readonly #show = (filter: AnswersFilter): void => go(answersPath(filter));

  /** The filter as the server takes it. */
  get #asked(): AnswersAsked {
    return asAsked(this.#filter, this.#today);
  }

  get #today(): string {
    return localDay(now(), this.#site.value?.timeZone ?? 'UTC').day;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'answers-reader': AnswersReader;
  }
}
