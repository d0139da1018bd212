import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { share } from '@huiyin/shared/i18n/admin/share';
import { asksOf, type AskCounts } from '../../api/asking.ts';
import type { SiteView } from '../../api/sites.ts';
import type { SurveyView } from '../../api/surveys.ts';
import { Reading } from '../../data/reading.ts';
import { date, number } from '../../language/formats.ts';
import { localized } from '../../language/language.ts';
import { readingView } from '../../ui/reading-view.ts';
import { base } from '../../ui/styles.ts';
import '../../ui/ui-empty.ts';

/** How often a survey was not asked in the last 30 days, why, and what to do about it. Without a heading of its own. */
@customElement('ask-not-asked')
export class AskNotAsked extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .scroll {
        overflow-x: auto;
      }
      table {
        margin-top: var(--space-8);
      }
      th,
      td {
        padding: var(--space-8) var(--space-12) var(--space-8) 0;
        border-bottom: 1px solid var(--line);
        text-align: start;
        vertical-align: top;
        font-weight: 400;
      }
      thead th {
        color: var(--muted);
        font-weight: 500;
      }
      .n {
        text-align: end;
        white-space: nowrap;
      }
      .todo {
        min-width: 14rem;
        color: var(--muted);
      }
    `,
  ];

  @property({ attribute: false }) survey!: SurveyView;
  @property({ attribute: false }) site!: SiteView;
  readonly #text = localized(this, share);
  readonly #counts = new Reading(this, () => asksOf(this.site.id, this.survey.slug));

  override render(): TemplateResult {
    const words = this.#text().notAsked;
    if (!this.survey.rules.triggers.length) return html`<p class="muted">${words.noTrigger}</p>`;
    return html`${readingView(this.#counts, (counts) => this.#show(counts))}`;
  }

  #show({ from, to, asked, notAsked }: AskCounts): TemplateResult {
    const words = this.#text().notAsked;
    if (!notAsked.length && !asked)
      return html`<ui-empty icon="ask" heading=${words.none}>${words.noneText}</ui-empty>`;
    const zone = 'UTC';
    return html`<p class="small muted">${words.period(date(from, zone), date(to, zone))}. ${words.hint}</p>
      ${asked ? html`<p class="small">${words.asked(asked, number(asked))}</p>` : nothing}
      ${notAsked.length ? this.#table(notAsked) : nothing}`;
  }

  #table(counts: AskCounts['notAsked']): TemplateResult {
    const words = this.#text().notAsked;
    const most = counts.toSorted((one, two) => two.n - one.n);
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.heading}>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.reason}</th>
            <th scope="col" class="n">${words.count}</th>
            <th scope="col">${words.todo}</th>
          </tr>
        </thead>
        <tbody>
          ${most.map(
            ({ reason, n }) =>
              html`<tr>
                <th scope="row">${words.reasons[reason]}</th>
                <td class="n">${number(n)}</td>
                <td class="todo">${words.todos[reason]}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ask-not-asked': AskNotAsked;
  }
}
