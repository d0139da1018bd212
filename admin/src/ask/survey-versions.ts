import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { surveyChanges } from '@huiyin/shared/i18n/admin/survey-changes';
import { Acts } from '../acts.ts';
import type { SiteView } from '../api/sites.ts';
import {
  earlierVersions,
  versionsOf,
  type SurveyVersionList,
  type SurveyVersionView,
  type SurveyView,
} from '../api/surveys.ts';
import { Reading } from '../data/reading.ts';
import { shownFirst } from '../language/customer-languages.ts';
import { dateTime, number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { readingView } from '../ui/reading-view.ts';
import { base, card } from '../ui/styles.ts';
import { rowAction } from '../ui/row-action.ts';
import '../ui/ui-badge.ts';
import '../ui/ui-button.ts';
import '../ui/ui-list.ts';
import './survey-preview.ts';
import { toldChanges } from './versions/change-words.ts';
import './versions/version-changes.ts';

/**
 * The versions of a survey, newest first and as many as are asked for, each with what it changed, to be looked at and to be asked
 * again. Fires `take` with the version that is to be the draft.
 */
@customElement('survey-versions')
export class SurveyVersions extends LitElement {
  static override styles = [
    base,
    card,
    css`
      :host {
        display: grid;
        gap: var(--space-16);
        align-items: start;
      }
      .looked {
        display: grid;
        gap: var(--space-16);
        min-width: 0;
      }
      @media (min-width: 64rem) {
        :host {
          grid-template-columns: minmax(0, 1fr) min(39vw, 27rem);
        }
      }
    `,
  ];

  @property({ attribute: false }) site!: SiteView;
  @property({ attribute: false }) survey!: SurveyView;
  @property({ type: Boolean }) disabled = false;
  @state() private looked: number | undefined;
  readonly #text = localized(this, ask);
  readonly #shell = localized(this, shell);
  readonly #changes = localized(this, surveyChanges);
  readonly #acts = new Acts(this);
  readonly #versions = new Reading(this, () => versionsOf(this.site.id, this.survey.slug));

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const before = changed.get('survey');
    if (before && before.version !== this.survey.version) void this.#versions.again();
  }

  override render(): TemplateResult {
    return html`${readingView(this.#versions, (versions) => this.#list(versions))}`;
  }

  #list({ versions, nextCursor }: SurveyVersionList): TemplateResult {
    const shown = versions.find(({ version }) => version === (this.looked ?? this.survey.version));
    return html`<section class="card" aria-labelledby="versions">
        <h2 id="versions">${this.#text().versions.heading}</h2>
        <ui-list>${versions.map((version, at) => this.#line(version, versions[at + 1]))}</ui-list>
        ${
          nextCursor === null
            ? nothing
            : html`<ui-button
                size="s"
                appearance="outlined"
                ?loading=${this.#versions.isChanging}
                @click=${() => void this.#more()}
                >${this.#shell().more}</ui-button
              >`
        }
      </section>
      ${
        shown
          ? html`<div class="looked">
              <version-changes
                .site=${this.site}
                slug=${this.survey.slug}
                .version=${shown}
                newest=${this.survey.version}
              ></version-changes>
              <survey-preview
                .definition=${shown.definition}
                .site=${this.site}
                language=${shownFirst(this.site.languages)}
              ></survey-preview>
            </div>`
          : nothing
      }`;
  }

  #line(version: SurveyVersionView, before: SurveyVersionView | undefined): TemplateResult {
    const words = this.#text();
    const n = number(version.version);
    const when = dateTime(version.createdAt, this.site.timeZone);
    const isCurrent = version.version === this.survey.version;
    const { current, by, look, lookAt, use, useVersion } = words.versions;
    return html`<ui-row>
      ${words.version(n)} ${isCurrent ? html`<ui-badge tone="good">${current}</ui-badge>` : nothing}
      <span slot="meta">
        ${version.createdBy ? by(when, version.createdBy) : when} ·
        ${words.answers(version.answers, number(version.answers))}${before ? html` · ${this.#count(version, before)}` : nothing}
      </span>
      ${rowAction({ label: look, name: lookAt(n), act: () => (this.looked = version.version) })}
      ${
        this.disabled || isCurrent
          ? nothing
          : rowAction({
              label: use,
              name: useVersion(n),
              isOutlined: true,
              act: () => this.#take(version),
            })
      }
    </ui-row>`;
  }

  #more(): Promise<boolean> {
    return this.#acts.do('more', () =>
      this.#versions.change((now) => earlierVersions(this.site.id, this.survey.slug, now)),
    );
  }

  #count({ definition: after }: SurveyVersionView, { definition: before }: SurveyVersionView): string {
    const { length } = toldChanges(before, after);
    return this.#changes().count(length, number(length));
  }

  #take(detail: SurveyVersionView): void {
    this.dispatchEvent(new CustomEvent('take', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'survey-versions': SurveyVersions;
  }
}
