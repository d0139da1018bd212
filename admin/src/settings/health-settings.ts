import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { mostMailsCounted } from '@huiyin/shared/domain/limits';
import { health } from '@huiyin/shared/i18n/admin/health';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { getHealth, type SiteHealth } from '../api/health.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { moment } from '../ui/moment.ts';
import { base, card } from '../ui/styles.ts';
import { taskView } from '../ui/task-view.ts';
import '../ui/ui-badge.ts';
import '../ui/ui-button.ts';

type Job = SiteHealth['jobs'][number];

const tones = { fine: 'good', running: 'muted', late: 'watch', failing: 'bad' } as const;

/** Whether mail leaves, and whether what nobody waits for gets done. For managers. */
@customElement('health-settings')
export class HealthSettings extends LitElement {
  static override styles = [
    base,
    card,
    css`
      :host {
        display: grid;
        gap: var(--space-16);
      }
      .jobs {
        margin-top: var(--space-12);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-4) var(--space-12);
        padding-block: var(--space-12);
        border-top: 1px solid var(--line);
      }
      ui-badge {
        align-self: start;
      }
      li > p,
      .small {
        grid-column: 1 / -1;
      }
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--space-4) var(--space-12);
        margin-block: var(--space-8);
      }
      dt {
        color: var(--muted);
      }
      dd {
        margin: 0;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  readonly #text = localized(this, health);
  readonly #shell = localized(this, shell);
  readonly #health = new Task(this, {
    task: ([siteId], { signal }) => getHealth(siteId, signal),
    args: () => [this.session.site.id] as const,
  });

  override render(): TemplateResult {
    return html`${taskView(this.#health, (found) => this.#view(found))}`;
  }

  #view({ at, jobs, mail }: SiteHealth): TemplateResult {
    const words = this.#text();
    const now = Date.parse(at);
    return html`<section class="card" aria-labelledby="mail">${this.#mail(mail, now)}</section>
      <section class="card" aria-labelledby="jobs">
        <h2 id="jobs">${words.jobs.heading}</h2>
        <p class="muted">${words.jobs.text}</p>
        <ul class="jobs">
          ${jobs.map((job) => this.#job(job, now))}
        </ul>
        <ui-button size="s" appearance="outlined" @click=${() => void this.#health.run()}>${words.refresh}</ui-button>
      </section>`;
  }

  #mail(mail: SiteHealth['mail'], now: number): TemplateResult {
    const words = this.#text().mail;
    const isAll = mail.written < mostMailsCounted;
    const unsent = mail.written - mail.sent - mail.waiting - mail.failed;
    const count = (name: string, n: number): TemplateResult =>
      html`<dt>${name}</dt>
        <dd>${number(n)}</dd>`;
    const last = (name: string, when: string | null): TemplateResult | typeof nothing =>
      when
        ? html`<dt>${name}</dt>
            <dd>${moment(when, now)}</dd>`
        : nothing;
    return html`<h2 id="mail">${words.heading}</h2>
      <p>${words.states[mail.state]}</p>
      ${
        mail.written
          ? html`<p class="muted">${isAll ? words.counts(mail.written, number(mail.written)) : words.newest}</p>
              <dl>
                ${count(words.sent, mail.sent)}${count(words.waiting, mail.waiting)}${count(words.failed, mail.failed)}
                ${unsent ? count(words.unsent, unsent) : nothing}
                ${last(words.lastSent, mail.lastSentAt)}${last(words.lastFailed, mail.lastFailedAt)}
              </dl>
              ${mail.failed ? html`<p class="muted">${words.failedText}</p>` : nothing}`
          : html`<p class="muted">${words.none}</p>`
      }`;
  }

  #job({ name, state, lastRunAt, waitingSince, failure }: Job, now: number): TemplateResult {
    const words = this.#text().jobs;
    const told = (what: string, when: string): TemplateResult =>
      html`<div class="small muted">${this.#shell().pair(what, '')}${moment(when, now)}</div>`;
    const isBehind = state === 'late' || state === 'failing';
    return html`<li>
      <strong>${words.names[name].name}</strong>
      <ui-badge tone=${tones[state]}>${words.states[state]}</ui-badge>
      <div class="small muted">${words.names[name].text}</div>
      ${lastRunAt ? told(words.lastRun, lastRunAt) : isBehind ? nothing : html`<div class="small muted">${words.never}</div>`}
      ${waitingSince && isBehind ? told(words.since, waitingSince) : nothing}
      ${state === 'late' ? html`<p>${words.late}</p>` : nothing}
      ${failure ? html`<p>${words.failure(failure.times, number(failure.times), failure.error)}</p>` : nothing}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'health-settings': HealthSettings;
  }
}
