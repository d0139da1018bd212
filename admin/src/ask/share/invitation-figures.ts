import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { share } from '@huiyin/shared/i18n/admin/share';
import { surveyInvitations } from '@huiyin/shared/i18n/admin/survey-invitations';
import type { InvitationCounts } from '../../api/survey-invitations.ts';
import { date, number } from '../../language/formats.ts';
import { localized } from '../../language/language.ts';
import { intervalText, valueText } from '../../ui/figure-words.ts';
import { base } from '../../ui/styles.ts';
import '../../ui/ui-facts.ts';
import type { Fact } from '../../ui/ui-facts.ts';

const always = ['invited', 'opened', 'answered', 'declined'] as const;
const counted = ['invited', 'delivered', 'failed', 'opened', 'answered', 'declined', 'reminded', 'optedOut'] as const;

/** What became of the invitations of a period: counts, the response rate with its interval, and who was not invited. */
@customElement('invitation-figures')
export class InvitationFigures extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--space-8);
      }
      h4 {
        margin: var(--space-8) 0 0;
        font-size: var(--type-13);
        font-weight: 600;
      }
      .big {
        font-size: var(--type-24);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) counts!: InvitationCounts;
  readonly #text = localized(this, surveyInvitations);
  readonly #share = localized(this, share);

  override render(): TemplateResult {
    const words = this.#text();
    const { from, to, notAsked } = this.counts;
    return html`<p class="small muted">${this.#share().notAsked.period(date(from, 'UTC'), date(to, 'UTC'))}</p>
      ${this.#rate()}
      <ui-facts .facts=${this.#counts()}></ui-facts>
      ${
        notAsked.length
          ? html`<h4>${words.notAsked}</h4>
              <ui-facts .facts=${this.#reasons()}></ui-facts>`
          : nothing
      }`;
  }

  #rate(): TemplateResult {
    const words = this.#text();
    const { rate, reached } = this.counts;
    if (!rate) return html`<p>${words.rate}: ${words.tooFew(number(reached))}</p>`;
    const interval = intervalText(rate.low * 100, rate.high * 100, 'share');
    return html`<p>${words.rate} <span class="big">${valueText(rate.share * 100, 'share')}</span></p>
      <p class="small muted">${words.rateOf(number(reached), interval)}</p>
      <p class="small muted">${words.rateHint}</p>`;
  }

  #counts(): Fact[] {
    const { counts } = this;
    const names = this.#text().counts;
    return counted
      .filter((one) => counts[one] > 0 || always.some((name) => name === one))
      .map((one) => ({ name: names[one], value: number(counts[one]) }));
  }

  #reasons(): Fact[] {
    const { reasons } = this.#share().notAsked;
    return this.counts.notAsked.map(({ reason, n }) => ({
      name: reasons[reason],
      value: number(n),
    }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'invitation-figures': InvitationFigures;
  }
}
