import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { share } from '@huiyin/shared/i18n/admin/share';
import { asksOf, type AskCounts } from '../../api/asking.ts';
import type { SiteView } from '../../api/sites.ts';
import type { SurveyView } from '../../api/surveys.ts';
import { Reading } from '../../data/reading.ts';
import { date, number } from '../../language/formats.ts';
import { localized } from '../../language/language.ts';
import { address } from '../../router/router.ts';
import { readingView } from '../../ui/reading-view.ts';
import { base } from '../../ui/styles.ts';
import '../../ui/ui-empty.ts';
import '../../ui/ui-facts.ts';
import { rateFigure, rateWords } from './reception-words.ts';

/** How a survey was received in the last 30 days, how often it was not asked, why, and what to do about it. Without a heading of its own. */
@customElement('ask-not-asked')
export class AskNotAsked extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-8);
      }
      .scroll {
        overflow-x: auto;
      }
      tbody th {
        min-width: 6rem;
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
        min-width: 8rem;
        color: var(--muted);
      }
    `,
  ];

  @property({ attribute: false }) survey!: SurveyView;
  @property({ attribute: false }) site!: SiteView;
  readonly #text = localized(this, share);
  readonly #counts = new Reading(this, () => asksOf(this.site.id, this.survey.slug));

  override render(): TemplateResult {
    return html`${readingView(this.#counts, (counts) => this.#show(counts))}`;
  }

  #show(counts: AskCounts): TemplateResult {
    const { from, to, asked, shown, notAsked } = counts;
    const words = this.#text().notAsked;
    if (!this.survey.rules.triggers.length && !shown) return html`<p class="muted">${words.noTrigger}</p>`;
    const off = this.site.countsPages
      ? nothing
      : html`<p>${words.notCounted} <a href=${address('/admin/settings/site')}>${words.countThem}</a></p>`;
    if (!notAsked.length && !asked && !shown && off !== nothing) return off;
    if (!notAsked.length && !asked && !shown)
      return html`<ui-empty icon="ask" heading=${words.none}>${words.noneText}</ui-empty>`;
    const zone = 'UTC';
    return html`${off}
      <p class="small muted">${words.period(date(from, zone), date(to, zone))}. ${words.hint}</p>
      ${shown ? this.#received(counts) : nothing}
      ${asked ? html`<p class="small">${words.asked(asked, number(asked))}</p>` : nothing}
      ${notAsked.length ? this.#table(notAsked) : nothing}`;
  }

  #received(counts: AskCounts): TemplateResult {
    const words = this.#text().reception;
    const { shown, answered, dismissed, answers, rate } = counts;
    const numbers: [string, number][] = [
      [words.shown, shown],
      [words.answered, answered],
      [words.dismissed, dismissed],
      [words.passed, Math.max(0, shown - answered - dismissed)],
      [words.answers, answers],
    ];
    const value = rate ? rateFigure(rate, words) : rateWords(counts, { asks: true, counted: true }, words);
    const facts = [...numbers.map(([name, n]) => ({ name, value: number(n) })), { name: words.value, value }];
    return html`<ui-facts .facts=${facts}></ui-facts>
      <p class="small muted">${words.formula}</p>`;
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
