import { consume } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { scaleOf } from '@huiyin/shared/domain/scales';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { undirected } from '@huiyin/shared/domain/text/direction';
import { today } from '@huiyin/shared/i18n/admin/today';
import { answersHref } from '../answers/answers-link.ts';
import { latestResponsesOf, type ResponseView } from '../api/responses.ts';
import { now } from '../clock.ts';
import { Reading } from '../data/reading.ts';
import { number } from '../language/formats.ts';
import { langOf } from '../language/customer-languages.ts';
import { localized } from '../language/language.ts';
import { address } from '../router/router.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { moment } from '../ui/moment.ts';
import { bothOf, readingView } from '../ui/reading-view.ts';
import { base, card } from '../ui/styles.ts';
import { Ticking } from '../ui/ticking.ts';
import { FirstLoad } from '../ui/ui-together.ts';
import '../ui/ui-badge.ts';
import '../ui/ui-empty.ts';
import '../ui/score-mark.ts';
import { saidOnce } from './said-once.ts';
import { saidStyles } from './people-said-styles.ts';
import { silentLine, silentStyles } from './silent-line.ts';
import { silentSince } from './silent-since.ts';

/** So many answers with words are shown; of twice as many, since some say the same; and so many of the newest are looked through for those without. */
const [shown, asked, read] = [6, 12, 100];

/** Of the newest with words those that are listed. */
const listed = (newest: readonly ResponseView[]): readonly ResponseView[] => saidOnce(newest).slice(0, shown);

/** The newest answers with words, and in a line those without; new ones appear by themselves and are marked for a moment. */
@customElement('people-said')
export class PeopleSaid extends LitElement {
  static override styles = [base, card, silentStyles, saidStyles];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  readonly #text = localized(this, today);
  readonly #shell = localized(this, shell);
  #known: ReadonlySet<string> | undefined;
  #fresh: ReadonlySet<string> = new Set();
  readonly #said = new Reading(
    this,
    () => latestResponsesOf(this.session.site.id, asked, { comment: 'true' }),
    ({ items }) => this.#mark(items),
  );
  readonly #newest = new Reading(this, () => latestResponsesOf(this.session.site.id, read));

  constructor() {
    super();
    new FirstLoad(this, this.#said);
    new FirstLoad(this, this.#newest);
    new Ticking(this);
  }

  override render(): TemplateResult {
    const words = this.#text();
    const fresh = listed(this.#said.value?.items ?? []).filter(({ id }) => this.#fresh.has(id)).length;
    const all = this.#said.value?.items.length ? answersHref(this.session.site, { comment: 'true' }) : undefined;
    return html`<section class="card" aria-labelledby="heading">
      <header class="head">
        <h2 id="heading">${words.peopleSaid}</h2>
        ${all ? html`<a class="small" href=${all}>${words.allSaid}</a>` : nothing}
      </header>
      <p class="sr" role="status">${fresh ? words.fresh(fresh, number(fresh)) : ''}</p>
      ${readingView(bothOf(this.#said, this.#newest), ([said, newest]) => this.#list(listed(said.items), newest.items), 6)}
    </section>`;
  }

  #list(said: readonly ResponseView[], newest: readonly ResponseView[]): TemplateResult {
    const words = this.#text();
    if (!newest.length) {
      return html`<ui-empty icon="ask" heading=${words.quiet}>${words.quietText}</ui-empty>`;
    }
    return html`${said.length ? nothing : html`<p class="muted small">${words.nothingSaid}</p>`}
      <ul>
        ${repeat(
          said,
          ({ id }) => id,
          (response) => this.#line(response),
        )}
      </ul>
      ${silentLine(silentSince(newest, said.length < shown ? undefined : said.at(-1)), newest.length < read ? undefined : read)}`;
  }

  #line(response: ResponseView): TemplateResult {
    const words = this.#text();
    const { score, group } = response;
    const scale = scaleOf(response.kind);
    const { kinds, pair, unscored } = this.#shell();
    const kind = kinds[response.kind];
    const named = group ? pair(kind, unscored[group]) : kind;
    const spoken = score === null || !scale ? named : words.score(String(score), String(scale.max));
    return html`<li class=${this.#fresh.has(response.id) ? 'fresh' : ''}>
      <score-mark .kind=${response.kind} .score=${score} .group=${group} label=${spoken}></score-mark>
      <span class="two-lines small" lang=${langOf(response.locale)} dir="auto"
        >${undirected(response.comment ?? '')}</span
      >
      <span class="about">
        <span>${named}</span>
        ${moment(response.occurredAt, now())}
        ${
          response.ticketNumber === null || !can(this.session.site, 'tickets.read')
            ? nothing
            : html`<a href=${address(`/admin/inbox/${response.ticketNumber}`)}
                >${words.ticket(String(response.ticketNumber))}</a
              >`
        }
        ${response.suspect === 'test' ? html`<ui-badge>${this.#shell().test}</ui-badge>` : nothing}
        ${response.suspect && response.suspect !== 'test' ? html`<ui-badge tone="watch">${words.suspect}</ui-badge>` : nothing}
        ${response.sample ? html`<ui-badge>${this.#shell().sample}</ui-badge>` : nothing}
      </span>
    </li>`;
  }

  /** What was not there the last time is fresh; the first list is not. */
  #mark(items: readonly ResponseView[]): void {
    const ids = items.map(({ id }) => id);
    const known = this.#known;
    this.#fresh = new Set(known ? ids.filter((id) => !known.has(id)) : []);
    this.#known = new Set([...(known ?? []), ...ids]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'people-said': PeopleSaid;
  }
}
