import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import { listVersions, type SurveyView } from '../api/surveys.ts';
import { dateTime, number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { base, card } from '../ui/styles.ts';
import { taskView } from '../ui/task-view.ts';
import '../ui/ui-badge.ts';
import '../ui/ui-button.ts';

/** Every version of a survey, newest first. Fires `take` to begin a draft from an old one. */
@customElement('survey-versions')
export class SurveyVersions extends LitElement {
  static override styles = [
    base,
    card,
    css`
      ul {
        max-height: 20rem;
        overflow: auto;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-4) var(--space-12);
        min-height: 2.5rem;
        padding-block: var(--space-4);
      }
      li + li {
        border-top: 1px solid var(--line);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) survey!: SurveyView;
  @property({ type: Boolean }) disabled = false;
  readonly #text = localized(this, ask);
  readonly #versions = new Task(this, {
    task: ([siteId, kind], { signal }) => listVersions(siteId, kind, signal),
    args: () => [this.session.site.id, this.survey.kind, this.survey.version] as const,
  });

  override render(): TemplateResult {
    return html`<section class="card" aria-labelledby="versions">
      <h2 id="versions">${this.#text().versions}</h2>
      ${taskView(
        this.#versions,
        (versions) =>
          html`<ul>
            ${versions.map((version) => this.#line(version))}
          </ul>`,
      )}
    </section>`;
  }

  #line(version: SurveyView): TemplateResult {
    const words = this.#text();
    const n = number(version.version);
    return html`<li>
      <div>${words.version(n)} <span class="small muted">${dateTime(version.createdAt)}</span></div>
      ${
        version.version === this.survey.version
          ? html`<ui-badge tone="good">${words.current}</ui-badge>`
          : this.disabled
            ? nothing
            : html`<ui-button size="s" appearance="plain" @click=${() => this.#take(version)}>
                <span aria-hidden="true">${words.take}</span><span class="sr">${words.takeVersion(n)}</span>
              </ui-button>`
      }
    </li>`;
  }

  #take(detail: SurveyView): void {
    this.dispatchEvent(new CustomEvent('take', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'survey-versions': SurveyVersions;
  }
}
