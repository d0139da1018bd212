import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { getSite, type SiteView } from '../api/sites.ts';
import { listSurveys, type SurveyKind, type SurveyView } from '../api/surveys.ts';
import { localized } from '../language/language.ts';
import type { Params } from '../router/router.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { base, place } from '../ui/styles.ts';
import { taskView } from '../ui/task-view.ts';
import '../ui/ui-page-header.ts';
import '../ui/ui-tabs.ts';
import './survey-editor.ts';

const kinds: readonly SurveyKind[] = ['csat', 'nps', 'complaint'];

/** The three surveys of the site, one at a time: `/admin/ask/nps`. */
@customElement('ask-place')
export class AskPlace extends LitElement {
  static override styles = [base, place];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) params: Params = {};
  readonly #text = localized(this, ask);
  readonly #shell = localized(this, shell);
  readonly #surveys = new Task(this, {
    task: ([siteId], { signal }) => Promise.all([getSite(siteId, signal), listSurveys(siteId, signal)]),
    args: () => [this.session.site.id] as const,
  });

  override render(): TemplateResult {
    const words = this.#text();
    const shown = kinds.find((kind) => kind === this.params.kind) ?? 'csat';
    return html`<ui-page-header heading=${this.#shell().places.ask} hint=${words.hint}></ui-page-header>
      <ui-tabs
        label=${words.surveysLabel}
        .tabs=${kinds.map((kind) => ({
          href: `/admin/ask/${kind}`,
          label: words.kinds[kind],
          current: kind === shown,
        }))}
      ></ui-tabs>
      ${taskView(this.#surveys, ([site, surveys]) => this.#editor(site, surveys, shown), 8)}`;
  }

  #editor(site: SiteView, surveys: readonly SurveyView[], kind: SurveyKind): TemplateResult {
    const survey = surveys.find((one) => one.kind === kind);
    return html`${keyed(
      kind,
      html`<survey-editor .site=${site} .survey=${survey} @saved=${() => void this.#surveys.run()}></survey-editor>`,
    )}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ask-place': AskPlace;
  }
}
