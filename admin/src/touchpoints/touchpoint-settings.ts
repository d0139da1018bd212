import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { longestTouchpoint, touchpointLimits } from '@huiyin/shared/domain/limits';
import { touchpoints } from '@huiyin/shared/i18n/admin/touchpoints';
import { Acts } from '../acts.ts';
import { Conflict } from '../api/edit.ts';
import { metricsOf } from '../api/metrics.ts';
import { siteOf } from '../api/sites.ts';
import { changeTouchpoint, type TouchpointView } from '../api/touchpoints.ts';
import { Reading } from '../data/reading.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { ListSearch } from '../ui/list-search.ts';
import { Opened } from '../ui/opened.ts';
import { readingView } from '../ui/reading-view.ts';
import { base, card } from '../ui/styles.ts';
import '../ui/ui-empty.ts';
import '../ui/ui-list.ts';
import '../ui/ui-rename.ts';
import { FirstLoad } from '../ui/ui-together.ts';
import { toast } from '../ui/ui-toasts.ts';
import './add-touchpoints.ts';
import { findTouchpoints } from './find-touchpoints.ts';
import { placeFigures } from './place-figures.ts';
import './place-form.ts';
import { mayChangeTouchpoints, readTouchpoints } from './read-touchpoints.ts';
import { touchpointRow } from './touchpoint-row.ts';

/** The touchpoints of a site, each with how it does: added, called otherwise, told of, offered or not. */
@customElement('touchpoint-settings')
export class TouchpointSettings extends LitElement {
  static override styles = [
    base,
    card,
    css`
      .top {
        margin-block: var(--space-12);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  /** By the id of the one that is called otherwise now. */
  readonly #opened = new Opened(this, 'ui-rename');
  /** By the id of the one that is told of, behind `edit`. */
  readonly #told = new Opened(this, 'place-form');
  readonly #search = new ListSearch(this);
  readonly #acts = new Acts(this);
  readonly #text = localized(this, touchpoints);
  readonly #read = readTouchpoints(this, () => this.session);

  readonly #site = new Reading(this, () => siteOf(this.session.site.id));
  readonly #figures = new Reading(this, () =>
    can(this.session.site, 'metrics.read')
      ? metricsOf(this.session.site.id, ['csat', 'complaints'], { by: 'month', split: 'touchpoint' })
      : undefined,
  );

  constructor() {
    super();
    new FirstLoad(this, this.#read);
    new FirstLoad(this, this.#figures);
  }

  override render(): TemplateResult {
    const words = this.#text();
    return html`<section class="card" aria-labelledby="heading">
      <h2 id="heading">${words.heading}</h2>
      <p class="muted">${words.text}</p>
      ${readingView(this.#read, (all) => this.#show(all))}
    </section>`;
  }

  #show(all: readonly TouchpointView[]): TemplateResult {
    const words = this.#text();
    const typed = this.#search.among(all.length);
    const found = findTouchpoints(all, typed);
    return html`${mayChangeTouchpoints(this.session) ? html`<div class="top">${this.#add(all.length)}</div>` : nothing}
      ${this.#search.field(all.length, words.search)}
      ${all.length ? nothing : html`<ui-empty icon="ask" heading=${words.empty}>${words.emptyText}</ui-empty>`}
      ${all.length && !found.length ? html`<p class="muted top" role="status">${words.nothing(typed.trim())}</p>` : nothing}
      <ui-list ?hidden=${!found.length}>
        ${repeat(
          found,
          ({ id }) => id,
          (one) =>
            html`<ui-row
              >${this.#opened.is(one.id) ? this.#rename(one) : this.#row(one)}${this.#told.is(`edit ${one.id}`) ? this.#form(one) : nothing}</ui-row
            >`,
        )}
      </ui-list>`;
  }

  #add(count: number): TemplateResult {
    const { touchpoints: most } = touchpointLimits;
    if (count >= most) return html`<p class="muted">${this.#text().full(number(most))}</p>`;
    return html`<add-touchpoints
      @added=${({ detail }: CustomEvent<TouchpointView[]>) => this.#read.put(detail)}
    ></add-touchpoints>`;
  }

  #row(touchpoint: TouchpointView): TemplateResult {
    const acts = {
      rename: () => void this.#opened.open(touchpoint.id),
      edit: () => void this.#told.open(`edit ${touchpoint.id}`),
      offer: (is: boolean) => void this.#offer(touchpoint, is),
      isOffering: this.#acts.isDoing(touchpoint.id),
    };
    const { value } = this.#figures;
    const figures = value ? placeFigures(this.session.site, touchpoint.id, value) : nothing;
    return touchpointRow(touchpoint, figures, mayChangeTouchpoints(this.session) ? acts : undefined);
  }

  #form(place: TouchpointView): TemplateResult {
    const close = (): void => void this.#told.close();
    return html`<place-form
      slot="below"
      .session=${this.session}
      .place=${place}
      .languages=${this.#site.value?.languages ?? []}
      @saved=${({ detail }: CustomEvent<TouchpointView>) => {
        this.#have(detail);
        close();
      }}
      @cancelled=${close}
    ></place-form>`;
  }

  #rename(touchpoint: TouchpointView): TemplateResult {
    const words = this.#text();
    const close = (): void => void this.#opened.close();
    return html`<ui-rename
      label=${words.nameOf(touchpoint.name)}
      missing=${words.nameMissing}
      longest=${longestTouchpoint}
      .value=${touchpoint.name}
      .save=${(name: string) => this.#change(touchpoint, { name })}
      @saved=${close}
      @cancelled=${close}
    ></ui-rename>`;
  }

  /** What somebody else made of it meanwhile is shown too, and is what is changed the next time. */
  async #change(touchpoint: TouchpointView, change: Parameters<typeof changeTouchpoint>[2]): Promise<TouchpointView> {
    try {
      const changed = await changeTouchpoint(this.session.site.id, touchpoint, change);
      this.#have(changed);
      return changed;
    } catch (error) {
      if (error instanceof Conflict) this.#have(error.now as TouchpointView);
      throw error;
    }
  }

  #have(changed: TouchpointView): void {
    const all = this.#read.value;
    if (all) this.#read.put(all.map((one) => (one.id === changed.id ? changed : one)));
  }

  async #offer(touchpoint: TouchpointView, is: boolean): Promise<void> {
    const words = this.#text();
    const { id, name } = touchpoint;
    const isDone = await this.#acts.do(id, async () => {
      const changed = await this.#change(touchpoint, { hidden: !is });
      const undo = (): void => void this.#offer(changed, !is);
      toast(is ? words.offered(name) : words.gone(name), { about: id, undo });
    });
    if (!isDone) await this.#read.again();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'touchpoint-settings': TouchpointSettings;
  }
}
