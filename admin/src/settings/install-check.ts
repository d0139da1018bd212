import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { parseOrigin } from '@huiyin/shared/domain/origins';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { installCheckOf, type InstallCheck as Check } from '../api/sites.ts';
import { now } from '../clock.ts';
import { Reading } from '../data/reading.ts';
import { localized } from '../language/language.ts';
import { moment } from '../ui/moment.ts';
import { readingView } from '../ui/reading-view.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-badge.ts';
import '../ui/ui-button.ts';
import '../ui/ui-icon.ts';
import { toastProblem } from '../ui/ui-toasts.ts';

type Sighting = Check['sightings'][number];

/** Whether the widget was seen, where, what is wrong and what to do about it. Fires `allow-origin`. */
@customElement('install-check')
export class InstallCheck extends LitElement {
  static override styles = [
    base,
    css`
      .verdict {
        display: flex;
        gap: var(--space-8);
        font-weight: 600;
      }
      .good {
        color: var(--good);
      }
      .watch {
        color: var(--watch);
      }
      .todo {
        margin-block: var(--space-4) var(--space-12);
      }
      .scroll {
        overflow-x: auto;
      }
      table {
        margin-bottom: var(--space-12);
      }
      th,
      td {
        padding: var(--space-8) var(--space-12) var(--space-8) 0;
        border-bottom: 1px solid var(--line);
        text-align: start;
        vertical-align: middle;
      }
      th {
        color: var(--muted);
        font-weight: 500;
      }
      td:first-child {
        overflow-wrap: anywhere;
        min-width: 9rem;
      }
    `,
  ];

  @property({ attribute: false }) siteId = '';
  /** Checked again when they change. */
  @property({ attribute: false }) origins: readonly string[] = [];
  @property({ type: Boolean }) disabled = false;
  readonly #text = localized(this, settings);
  readonly #check = new Reading(this, () => installCheckOf(this.siteId, this.origins));

  override render(): TemplateResult {
    return html`${readingView(this.#check, (check) => this.#verdict(check))}`;
  }

  #verdict({ verdict, sightings }: Check): TemplateResult {
    const words = this.#text().install;
    const works = verdict === 'working' || verdict === 'some_refused';
    return html`<p class="verdict ${works ? 'good' : 'watch'}" role="status">
        <ui-icon name=${works ? 'check' : 'warning'}></ui-icon>${words.verdicts[verdict]}
      </p>
      <p class="todo">${words.todo[verdict]}</p>
      ${sightings.length ? this.#table(sightings) : nothing}
      <ui-button size="s" appearance="outlined" @click=${() => void this.#readAgain()}>${words.again}</ui-button>`;
  }

  #table(sightings: readonly Sighting[]): TemplateResult {
    const words = this.#text().install;
    return html`<div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${words.address}</th>
            <th scope="col">${words.state}</th>
            <th scope="col">${words.seen}</th>
            <th scope="col">${words.answered}</th>
          </tr>
        </thead>
        <tbody>
          ${sightings.map((sighting) => this.#row(sighting))}
        </tbody>
      </table>
    </div>`;
  }

  #row(sighting: Sighting): TemplateResult {
    const { origin, lastSeenAt, lastAnswerAt } = sighting;
    return html`<tr>
      <td>${origin}</td>
      <td>${this.#state(sighting)}</td>
      <td>${moment(lastSeenAt, now())}</td>
      <td>${lastAnswerAt ? moment(lastAnswerAt, now()) : this.#text().install.never}</td>
    </tr>`;
  }

  #state({ origin, allowed, own }: Sighting): TemplateResult {
    const words = this.#text().install;
    if (allowed) return html`<ui-badge tone="good">${words.allowed}</ui-badge>`;
    if (own) return html`<ui-badge>${words.own}</ui-badge>`;
    const canBeAllowed = parseOrigin(origin) !== null;
    if (this.disabled || !canBeAllowed)
      return html`<ui-badge tone="watch">${words.notAllowed}</ui-badge>
        ${canBeAllowed ? nothing : html`<p class="small muted">${words.noAddress}</p>`}`;
    return html`<ui-button
      size="s"
      appearance="outlined"
      @click=${() => this.dispatchEvent(new CustomEvent('allow-origin', { detail: origin }))}
    >
      ${words.allow(origin)}
    </ui-button>`;
  }

  /** What was there stays where it fails. */
  async #readAgain(): Promise<void> {
    await this.#check.again();
    if (this.#check.error) toastProblem(this.#check.error);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'install-check': InstallCheck;
  }
}
