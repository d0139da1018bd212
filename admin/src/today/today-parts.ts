import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { firstStepsOf } from '../api/first-steps.ts';
import { siteOf } from '../api/sites.ts';
import { loadPart } from '../api/load-part.ts';
import { Reading } from '../data/reading.ts';
import type { Thing } from '../data/thing.ts';
import { localized } from '../language/language.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { base } from '../ui/styles.ts';
import { FirstLoad } from '../ui/ui-together.ts';
import './people-said.ts';
import './thirty-days.ts';
import './waiting-list.ts';

/** Fetched by those alone who have no real answer yet, or the sample. */
const checklist: Thing<object> = { key: 'part first-steps', read: () => loadPart(() => import('./first-steps.ts')) };
const banner: Thing<object> = { key: 'part sample-banner', read: () => loadPart(() => import('./sample-banner.ts')) };

/** What Today is made of: until the first real answer what is to be done, and below it what came of the sample and the demo. */
@customElement('today-parts')
export class TodayParts extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      first-steps {
        margin-bottom: var(--space-16);
      }
      .parts {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-16);
        align-items: start;
      }
      @media (min-width: 72rem) {
        .beside {
          grid-template: auto 1fr / minmax(0, 3fr) minmax(0, 2fr);
        }
        .beside thirty-days {
          grid-area: 1 / 2 / span 2;
        }
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  readonly #text = localized(this, shell);
  readonly #steps = new Reading(this, () => {
    const { site } = this.session;
    return can(site, 'site.read') ? firstStepsOf(site.id) : undefined;
  });
  readonly #checklist = new Reading(this, () => (this.#steps.value?.answered === false ? checklist : undefined));
  readonly #banner = new Reading(this, () => (this.#steps.value?.sample ? banner : undefined));
  /** Read with these parts, so that they come whole. */
  readonly #site = new Reading(this, () => {
    const { answered = true, sample = false } = this.#steps.value ?? {};
    return sample || !answered ? siteOf(this.session.site.id) : undefined;
  });

  constructor() {
    super();
    new FirstLoad(this, {
      settled: async () => {
        await this.#steps.settled();
        await Promise.all([this.#checklist, this.#banner, this.#site].map((reading) => reading.settled()));
      },
    });
  }

  override render(): TemplateResult {
    const isToDo = this.#checklist.value !== undefined;
    const { sample = false, demo = false } = this.#steps.value ?? {};
    const isEmpty = isToDo && !sample && !demo;
    return html`${isToDo ? html`<first-steps></first-steps>` : nothing} ${isEmpty ? nothing : this.#parts()}`;
  }

  #parts(): TemplateResult {
    const { site } = this.session;
    const [tickets, figures, answers] = [
      can(site, 'tickets.read'),
      can(site, 'metrics.read'),
      can(site, 'answers.read'),
    ];
    if (!tickets && !figures && !answers) return html`<p class="muted">${this.#text().nothingToday}</p>`;
    return html`${this.#banner.value ? html`<sample-banner></sample-banner>` : nothing}
      <div class="parts ${figures && (tickets || answers) ? 'beside' : ''}">
        ${tickets ? html`<waiting-list></waiting-list>` : nothing}
        ${figures ? html`<thirty-days></thirty-days>` : nothing}
        ${answers ? html`<people-said></people-said>` : nothing}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'today-parts': TodayParts;
  }
}
