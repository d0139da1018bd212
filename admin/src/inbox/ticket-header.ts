import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { offered } from '../actions/action.ts';
import type { Member } from '../api/people.ts';
import type { SiteRef } from '../api/session.ts';
import type { Other, TicketView } from '../api/tickets.ts';
import { ago, dateTime, number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { shows } from '../place.ts';
import { can } from '../shell/session.ts';
import { breaking } from '../ui/breaking.ts';
import { valueOf } from '../ui/event-value.ts';
import { onPaper } from '../ui/moment.ts';
import { named } from '../ui/named.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-badge.ts';
import '../ui/ui-button.ts';
import '../ui/ui-icon.ts';
import '../ui/ui-select.ts';
import type { Choice } from '../ui/ui-select.ts';
import { mailLink, phoneLink } from './contact-links.ts';
import { dueReason } from './due-reason.ts';
import './due-time.ts';
import { peopleHere } from './people-here.ts';
import { snoozeWords } from './snooze-words.ts';
import { statusBadge } from './status-badge.ts';
import { endings, take, type TicketInSight } from './ticket-actions.ts';
import { Ticking } from '../ui/ticking.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Who wrote, whose turn it is, and what can be done. */
@customElement('ticket-header')
export class TicketHeader extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--space-8);
        padding: var(--space-12) var(--space-16);
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-4) var(--space-12);
      }
      h1 {
        font-size: var(--type-18);
        font-weight: 650;
      }
      .who {
        display: flex;
        align-items: center;
        gap: var(--space-12);
        min-width: 0;
      }
      .number {
        color: var(--muted);
        font-weight: 400;
      }
      .back {
        display: inline-grid;
        flex: none;
        place-items: center;
        width: 2.25rem;
        height: 2.25rem;
        margin-inline: calc(-1 * var(--space-8)) calc(-1 * var(--space-4));
        color: var(--muted);
      }
      .doing {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-8);
        align-items: center;
      }
      .here,
      .here li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-4) var(--space-12);
      }
      .here {
        margin-inline-start: auto;
      }
      .here li {
        gap: var(--space-4);
      }
      .here ui-avatar {
        width: 1.375rem;
        height: 1.375rem;
        font-size: 0.625rem;
      }
      ui-select {
        flex: 1 1 7rem;
        max-width: 13rem;
      }
      .push {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--space-12);
      }
      /* As high as a finger needs, without moving what is around. */
      .small a {
        padding-block: 0.25rem;
        margin-block: -0.25rem;
      }
      /* Where what stands beside the conversation is in sight, it says this (ticket-page-styles.ts). */
      @container (min-width: 45rem) {
        .beside,
        .contact:not(:has(> :not(.beside))) {
          display: none;
        }
      }
      @media (min-width: 60rem) {
        .back {
          display: none;
        }
      }
      @media print {
        .back,
        .doing ui-button {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) inSight!: TicketInSight;
  @property({ attribute: false }) members: readonly Member[] = [];
  @property({ attribute: false }) me!: Named;
  /** Who else is on the ticket. */
  @property({ attribute: false }) others: readonly Other[] = [];
  @property() back = '';
  @property({ attribute: false }) categoryWord: (category: string) => string = (category) => category;
  /** What may be done there. */
  @property({ attribute: false }) site!: SiteRef;
  @property({ type: Boolean }) busy = false;

  readonly #text = localized(this, inbox);
  readonly #shell = localized(this, shell);
  readonly #ticking = new Ticking(this);

  override render(): TemplateResult {
    const words = this.#text();
    const { customer, number: n, status, sample, test } = this.#ticket;
    return html`<div class="head">
        <div class="line">
          <span class="who">
            <a class="back" href=${this.back} aria-label=${words.back}><ui-icon name="back"></ui-icon></a>
            <h1>${named(customer ?? words.anonymous)} <span class="number">${words.number(n)}</span></h1>
          </span>
          ${statusBadge(status)} ${this.#snoozed()}
          ${sample ? html`<ui-badge>${this.#shell().sample}</ui-badge>` : nothing}
          ${test ? html`<ui-badge>${this.#shell().test}</ui-badge>` : nothing}
        </div>
        <span class="push">${this.#when()}</span>
      </div>
      ${this.#contact()}
      <div class="doing">
        ${can(this.site, 'tickets.assign') ? this.#assign() : nothing} ${this.#endings()} ${peopleHere(this.others)}
      </div>`;
  }

  #snoozed(): TemplateResult | typeof nothing {
    const words = snoozeWords(this.#ticket);
    return words ? html`<ui-badge>${words}</ui-badge>` : nothing;
  }

  #when(): TemplateResult {
    const { replyDueAt, updatedAt } = this.#ticket;
    const { now } = this.#ticking;
    if (replyDueAt !== null)
      return html`<span class="small muted">${dueReason(this.#ticket, now)}</span>
        <due-time at=${replyDueAt} now=${now}></due-time>`;
    const { updated } = this.#text();
    const words = onPaper(updated(ago(Date.parse(updatedAt), now)), updated(dateTime(updatedAt)));
    return html`<span class="small muted">${words}</span>`;
  }

  /** What it is about, how to reach its customer, and how they rated. */
  #contact(): TemplateResult | typeof nothing {
    const { category, outcomeScore, response } = this.#ticket;
    const { email = null, phone = null } = response?.contact ?? {};
    if (category === null && !email && !phone && outcomeScore === null) return nothing;
    return html`<div class="line contact small muted">
      ${category ? html`<span class="beside">${this.categoryWord(category)}</span>` : nothing}
      ${email ? html`<a class="beside" href=${mailLink(email)}><bdi>${breaking(email)}</bdi></a>` : nothing}
      ${phone ? html`<a class="beside" href=${phoneLink(phone)}>${phone}</a>` : nothing}
      ${outcomeScore === null ? nothing : html`<span>${this.#text().score(number(outcomeScore))}</span>`}
    </div>`;
  }

  /** Of one ticket for good: what is chosen is meant for it. */
  #assign(): unknown {
    return keyed(
      this.#ticket.id,
      html`<ui-select
        quiet
        acts
        label=${this.#text().assign}
        .choices=${this.#people()}
        .value=${this.#ticket.assignee?.id ?? ''}
        @change=${(event: Event) => void this.inSight.acts.assign(valueOf(event) || null)}
      ></ui-select>`,
    );
  }

  /** The first stands out. */
  #endings(): TemplateResult[] {
    return offered(endings, this.site, this.inSight).map(
      (action, index) =>
        html`<ui-button
          appearance=${index ? 'plain' : 'outlined'}
          size="s"
          @click=${() => this.busy || action.run(this.inSight)}
          >${index ? nothing : html`<ui-icon slot="start" name=${action.icon}></ui-icon>`}${action.label()}</ui-button
        >`,
    );
  }

  /** Nobody, me if I answer tickets, the others; also who is assigned but may no longer answer. */
  #people(): Choice[] {
    const { assignee } = this.#ticket;
    const words = this.#text();
    const others: Named[] = this.members.filter(({ id }) => id !== this.me.id);
    const known =
      others.some(({ id }) => id === assignee?.id) || (assignee?.id === this.me.id && shows(this.site, take));
    if (assignee && !known) others.push(assignee);
    return [
      { value: '', label: words.nobody },
      ...(shows(this.site, take)
        ? [{ value: this.me.id, label: this.#shell().aside(isolated(this.me.name), words.me) }]
        : []),
      ...others.map(({ id, name }) => ({ value: id, label: isolated(name) })),
    ];
  }

  get #ticket(): TicketView {
    return this.inSight.ticket;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-header': TicketHeader;
  }
}
