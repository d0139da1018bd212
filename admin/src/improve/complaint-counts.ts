import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { improve } from '@huiyin/shared/i18n/admin/improve';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { address } from '../router/router.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { base, card } from '../ui/styles.ts';
import { taskView } from '../ui/task-view.ts';
import '../ui/ui-empty.ts';
import '../ui/ui-figure.ts';
import { countComplaints, days, type CategoryCount, type ComplaintCounts } from './count-complaints.ts';

/** Complaints of 90 days by category, most frequent first, each with the way to its tickets. */
@customElement('complaint-counts')
export class ComplaintCountsElement extends LitElement {
  static override styles = [
    base,
    card,
    css`
      :host {
        display: block;
      }
      ul {
        margin-block: var(--space-16);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-4) var(--space-12);
        padding-block: var(--space-8);
      }
      .bar {
        grid-column: 1 / -1;
        width: 100%;
        height: 0.5rem;
        border-radius: 4px;
        background: var(--sunken);
        fill: var(--accent);
      }
      .on {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-4) var(--space-16);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  readonly #text = localized(this, improve);
  readonly #counts = new Task(this, {
    task: ([siteId, rest], { signal }) => countComplaints(siteId, rest, signal),
    args: () => [this.session.site.id, this.#text().otherCategory] as const,
  });

  override render(): TemplateResult {
    return html`<section class="card" aria-label=${this.#text().heading}>
      ${taskView(this.#counts, (counts) => this.#show(counts), 6)}
    </section>`;
  }

  #show({ all, categories }: ComplaintCounts): TemplateResult {
    const words = this.#text();
    if (!all.total.n) return html`<ui-empty icon="improve" heading=${words.none}>${words.noneText}</ui-empty>`;
    const most = Math.max(...categories.map(({ n }) => n));
    return html`<ui-figure label=${words.heading} .series=${all} days=${days}></ui-figure>
      <ul>
        ${categories.map((category) => this.#line(category, most))}
      </ul>
      <p class="on small">
        <a href=${address('/admin/insights')}>${words.insights}</a>
        <a href=${address('/admin/ask/complaint')}>${words.edit}</a>
      </p>`;
  }

  #line({ id, label, n }: CategoryCount, most: number): TemplateResult {
    const href = address(`/admin/inbox?status=all&category=${encodeURIComponent(id ?? '')}`);
    return html`<li>
      ${
        id === undefined
          ? html`<span class="muted">${label}</span>`
          : html`<a href=${href} title=${this.#text().open(label)}>${label}</a>`
      }
      <span>${number(n)}</span>
      <svg class="bar" aria-hidden="true"><rect width=${`${(n / most) * 100}%`} height="100%" rx="4"></rect></svg>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'complaint-counts': ComplaintCountsElement;
  }
}
