import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { mostMailsCounted } from '@huiyin/shared/domain/limits';
import { health } from '@huiyin/shared/i18n/admin/health';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { healthOf, type SiteHealth } from '../api/health.ts';
import { Reading } from '../data/reading.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { sentences } from '../language/list-of.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { moment } from '../ui/moment.ts';
import { readingView } from '../ui/reading-view.ts';
import { base, card, parts } from '../ui/styles.ts';
import '../ui/ui-badge.ts';
import '../ui/ui-button.ts';
import type { Fact } from '../ui/ui-facts.ts';
import '../ui/ui-facts.ts';
import '../ui/ui-list.ts';
import { toastProblem } from '../ui/ui-toasts.ts';
import './mail-test.ts';

type Job = SiteHealth['jobs'][number];

const tones = { fine: 'good', running: 'muted', late: 'watch', failing: 'bad' } as const;

/** Whether mail leaves, and whether what nobody waits for gets done. For managers. */
@customElement('health-settings')
export class HealthSettings extends LitElement {
  static override styles = [
    base,
    parts,
    card,
    css`
      ui-list,
      ui-facts {
        margin-block: var(--space-8);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  readonly #text = localized(this, health);
  readonly #shell = localized(this, shell);
  readonly #health = new Reading(this, () => healthOf(this.session.site.id));

  override render(): TemplateResult {
    return html`${readingView(this.#health, (found) => this.#view(found))}`;
  }

  #view({ at, jobs, mail }: SiteHealth): TemplateResult {
    const words = this.#text();
    const now = Date.parse(at);
    return html`<section class="card" aria-labelledby="mail">${this.#mail(mail, now)}</section>
      <section class="card" aria-labelledby="jobs">
        <h2 id="jobs">${words.jobs.heading}</h2>
        <p class="muted">${words.jobs.text}</p>
        <ui-list>${jobs.map((job) => this.#job(job, now))}</ui-list>
        <ui-button size="s" appearance="outlined" @click=${() => void this.#readAgain()}>${words.refresh}</ui-button>
      </section>`;
  }

  #mail(mail: SiteHealth['mail'], now: number): TemplateResult {
    const words = this.#text().mail;
    const isAll = mail.written < mostMailsCounted;
    const unsent = mail.written - mail.sent - mail.waiting - mail.failed;
    const count = (name: string, n: number): Fact => ({ name, value: number(n) });
    const last = (name: string, when: string | null): Fact[] => (when ? [{ name, value: moment(when, now) }] : []);
    const facts = [
      count(words.sent, mail.sent),
      count(words.waiting, mail.waiting),
      ...(mail.retrying ? [count(words.retrying, mail.retrying)] : []),
      ...last(words.retryingSince, mail.retryingSince),
      count(words.failed, mail.failed),
      ...(unsent ? [count(words.unsent, unsent)] : []),
      ...last(words.lastSent, mail.lastSentAt),
      ...last(words.lastFailed, mail.lastFailedAt),
    ];
    const isSent = mail.state === 'sent';
    return html`<h2 id="mail">${words.heading}</h2>
      <p>
        ${sentences(isSent && mail.retrying ? words.troubled : words.states[mail.state], isSent && words.from(mail.from))}
      </p>
      ${mail.fault ? html`<p>${words.faultOf(words.faults[mail.fault])}</p>` : nothing}
      ${
        mail.written
          ? html`<p class="muted">${isAll ? words.counts(mail.written, number(mail.written)) : words.newest}</p>
              <ui-facts .facts=${facts}></ui-facts>
              ${mail.failed ? html`<p class="muted">${words.failedText}</p>` : nothing}`
          : html`<p class="muted">${words.none}</p>`
      }
      ${
        mail.state === 'withheld'
          ? nothing
          : html`<mail-test .siteId=${this.session.site.id} @tested=${() => void this.#health.again()}></mail-test>`
      }`;
  }

  #job({ name, state, lastRunAt, waitingSince, failure }: Job, now: number): TemplateResult {
    const words = this.#text().jobs;
    const told = (what: string, when: string): TemplateResult =>
      html`<span slot="meta">${this.#shell().pair(what, '')}${moment(when, now)}</span>`;
    const isBehind = state === 'late' || state === 'failing';
    return html`<ui-row>
      <strong>${words.names[name].name}</strong>
      <ui-badge slot="actions" tone=${tones[state]}>${words.states[state]}</ui-badge>
      <span slot="meta">${words.names[name].text}</span>
      ${lastRunAt ? told(words.lastRun, lastRunAt) : isBehind ? nothing : html`<span slot="meta">${words.never}</span>`}
      ${waitingSince && isBehind ? told(words.since, waitingSince) : nothing}
      ${state === 'late' ? html`<p slot="below">${words.late}</p>` : nothing}
      ${
        failure
          ? html`<p slot="below">${words.failure(failure.times, number(failure.times), failure.error)}</p>`
          : nothing
      }
    </ui-row>`;
  }

  /** What was there stays where it fails. */
  async #readAgain(): Promise<void> {
    await this.#health.again();
    if (this.#health.error) toastProblem(this.#health.error);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'health-settings': HealthSettings;
  }
}
