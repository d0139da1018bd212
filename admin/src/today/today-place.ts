import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { localized } from '../language/language.ts';
import type { Params } from '../router/router.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { base, place } from '../ui/styles.ts';
import '../ui/ui-page-header.ts';
import '../ui/ui-together.ts';
import './sample-banner.ts';
import './thirty-days.ts';
import './waiting-list.ts';
import './what-came-in.ts';

/** Who is waiting, how it goes, what came in: the first look of the day. */
@customElement('today-place')
export class TodayPlace extends LitElement {
  static override styles = [
    base,
    place,
    css`
      .columns {
        display: grid;
        gap: var(--space-16);
        align-items: start;
      }
      .columns > div {
        display: grid;
        gap: var(--space-16);
        min-width: 0;
      }
      @media (min-width: 72rem) {
        .columns {
          grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
        }
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) params: Params = {};
  readonly #text = localized(this, shell);

  override render(): TemplateResult {
    return html`<ui-page-header heading=${this.#text().places.today}></ui-page-header> ${this.#parts()}`;
  }

  #parts(): TemplateResult {
    const { site } = this.session;
    const [tickets, figures, answers] = [
      can(site, 'tickets.read'),
      can(site, 'metrics.read'),
      can(site, 'answers.read'),
    ];
    if (!tickets && !figures && !answers) return html`<p class="muted">${this.#text().nothingToday}</p>`;
    return html`<ui-together
      >${can(site, 'site.read') ? html`<sample-banner></sample-banner>` : nothing}
      <div class="columns">
        ${tickets ? html`<waiting-list></waiting-list>` : nothing}
        <div>
          ${figures ? html`<thirty-days></thirty-days>` : nothing}
          ${answers ? html`<what-came-in></what-came-in>` : nothing}
        </div>
      </div></ui-together
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'today-place': TodayPlace;
  }
}
