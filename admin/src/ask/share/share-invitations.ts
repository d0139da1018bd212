import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { surveyInvitations } from '@huiyin/shared/i18n/admin/survey-invitations';
import type { SiteView } from '../../api/sites.ts';
import {
  invitationCountsOf,
  invitationsOf,
  type InvitationCounts,
  type InvitationView,
} from '../../api/survey-invitations.ts';
import type { SurveyView } from '../../api/surveys.ts';
import { Reading } from '../../data/reading.ts';
import { dateTime } from '../../language/formats.ts';
import { localized } from '../../language/language.ts';
import { named } from '../../ui/named.ts';
import { readingView } from '../../ui/reading-view.ts';
import { base } from '../../ui/styles.ts';
import '../../ui/ui-copy.ts';
import '../../ui/ui-empty.ts';
import { inviteSnippet } from './embed-snippets.ts';
import './invitation-figures.ts';
import './invite-customer.ts';

/** Invitations to a survey after a service: one by hand, what became of all, the newest, and how a program makes them. */
@customElement('share-invitations')
export class ShareInvitations extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--space-16);
      }
      /* Fifty rows, beneath which more follows. */
      .scroll {
        max-height: 24rem;
        overflow: auto;
      }
      th,
      td {
        padding: var(--space-4) var(--space-12) var(--space-4) 0;
        border-bottom: 1px solid var(--line);
        text-align: start;
        font-weight: 400;
      }
      thead th {
        position: sticky;
        top: 0;
        background: var(--raised);
        color: var(--muted);
        font-weight: 500;
      }
    `,
  ];

  @property({ attribute: false }) survey!: SurveyView;
  @property({ attribute: false }) site!: SiteView;
  /** Whether customers may be invited, and those who were may be seen. */
  @property({ type: Boolean, attribute: 'may-send' }) maySend = false;
  /** Whether figures may be seen. */
  @property({ type: Boolean, attribute: 'sees-figures' }) seesFigures = false;
  readonly #text = localized(this, surveyInvitations);
  readonly #list = new Reading(this, () => (this.maySend ? invitationsOf(this.site.id, this.survey.slug) : undefined));
  readonly #counts = new Reading(this, () =>
    this.seesFigures ? invitationCountsOf(this.site.id, this.survey.slug) : undefined,
  );

  override render(): TemplateResult {
    const words = this.#text();
    return html`<p class="muted small">${words.hint}</p>
      ${
        this.maySend
          ? html`<invite-customer .survey=${this.survey} .site=${this.site} @invited=${this.#again}></invite-customer>`
          : nothing
      }
      ${this.seesFigures ? readingView(this.#counts, (counts) => this.#figures(counts)) : nothing}
      ${this.maySend ? html`${readingView(this.#list, (all) => this.#invited(all))} ${this.#program()}` : nothing}`;
  }

  #program(): TemplateResult {
    const words = this.#text();
    return html`<section aria-labelledby="program">
      <h3 id="program">${words.program}</h3>
      <p class="muted small">${words.programHint}</p>
      <ui-copy .text=${inviteSnippet(location.origin, this.site.id, this.survey.slug)}></ui-copy>
    </section>`;
  }

  #figures(counts: InvitationCounts): TemplateResult | typeof nothing {
    const words = this.#text();
    if (!counts.invited && !counts.notAsked.length)
      return this.maySend ? nothing : html`<p class="muted">${words.noneLately}</p>`;
    return html`<section aria-labelledby="numbers">
      <h3 id="numbers">${words.numbers}</h3>
      <invitation-figures .counts=${counts}></invitation-figures>
    </section>`;
  }

  #invited(all: readonly InvitationView[]): TemplateResult {
    const words = this.#text();
    if (!all.length) return html`<ui-empty icon="ask" heading=${words.none}>${words.noneText}</ui-empty>`;
    return html`<section aria-labelledby="recent">
      <h3 id="recent">${words.recent}</h3>
      ${this.#table(all)}
    </section>`;
  }

  #table(all: readonly InvitationView[]): TemplateResult {
    const words = this.#text();
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.recent}>
      <table class="small">
        <thead>
          <tr>
            <th scope="col">${words.service}</th>
            <th scope="col">${words.customer}</th>
            <th scope="col">${words.state}</th>
            <th scope="col">${words.at}</th>
          </tr>
        </thead>
        <tbody>
          ${all.map(
            ({ service, customer, state, invitedAt }) =>
              html`<tr>
                <th scope="row">${named(service)}</th>
                <td>${named(customer)}</td>
                <td>${words.states[state]}</td>
                <td>${dateTime(invitedAt)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  readonly #again = (): void => {
    void this.#list.again();
    if (this.seesFigures) void this.#counts.again();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'share-invitations': ShareInvitations;
  }
}
