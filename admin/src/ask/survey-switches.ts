import { consume } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import { Conflict } from '../api/edit.ts';
import { changeSurvey, type SurveyChange, type SurveyView } from '../api/surveys.ts';
import type { SiteView } from '../api/sites.ts';
import { localized } from '../language/language.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-checkbox.ts';
import { forgetToasts, toast, toastProblem } from '../ui/ui-toasts.ts';
import { isChecked } from './fields.ts';
import { surveyName } from './survey-name.ts';

/** Whether a survey is asked, and whether it has a tab behind the button. Saved at once. Fires `survey`. */
@customElement('survey-switches')
export class SurveySwitches extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-4) var(--space-16);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) site!: Pick<SiteView, 'id'>;
  @property({ attribute: false }) survey!: SurveyView;
  readonly #text = localized(this, ask);

  override render(): TemplateResult {
    const words = this.#text().switches;
    const { on, inPanel } = this.survey;
    const fixed = !can(this.session.site, 'surveys.change');
    const name = surveyName(this.survey);
    const tick = (checked: boolean, label: string, change: (checked: boolean) => SurveyChange): TemplateResult =>
      html`<ui-checkbox
        .checked=${checked}
        ?disabled=${fixed}
        @change=${(event: Event) => this.#change(change(isChecked(event)))}
        >${label}<span class="sr"> · ${name}</span></ui-checkbox
      >`;
    return html`${tick(on, words.on, (checked) => ({ on: checked }))}
    ${tick(inPanel, words.inPanel, (checked) => ({ inPanel: checked }))}`;
  }

  async #change(change: SurveyChange): Promise<void> {
    const words = this.#text().switches;
    const about = `switches ${this.survey.slug}`;
    try {
      const detail = await changeSurvey(this.site.id, this.survey, change);
      this.#tell(detail);
      forgetToasts(about);
      if (change.on !== undefined) toast(change.on ? words.isOn : words.isOff, { about });
    } catch (error) {
      if (error instanceof Conflict) this.#tell(error.now as SurveyView);
      toastProblem(error, { about });
      this.requestUpdate();
    }
  }

  #tell(detail: SurveyView): void {
    this.dispatchEvent(new CustomEvent('survey', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'survey-switches': SurveySwitches;
  }
}
