import { consume } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import { Acts } from '../acts.ts';
import { changeSurvey, type SurveyView } from '../api/surveys.ts';
import type { SiteView } from '../api/sites.ts';
import { localized } from '../language/language.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { isChecked } from '../ui/event-value.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-checkbox.ts';
import { forgetToasts, toast } from '../ui/ui-toasts.ts';
import { surveyName } from './survey-name.ts';

type Switch = 'on' | 'inPanel';

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
  readonly #acts = new Acts<SurveyView>(this, (now) => this.#tell(now));
  /** As they were pressed, while that is on its way. */
  readonly #pressed: Partial<Record<Switch, boolean>> = {};
  readonly #text = localized(this, ask);

  override render(): TemplateResult {
    const { on, inPanel } = this.#text().switches;
    return html`${this.#switch('on', on)}${this.#switch('inPanel', inPanel)}`;
  }

  #switch(part: Switch, label: string): TemplateResult {
    return html`<ui-checkbox
      ?loading=${this.#acts.isDoing(this.#about(part))}
      .checked=${live(this.#pressed[part] ?? this.survey[part])}
      ?disabled=${!can(this.session.site, 'surveys.change')}
      @change=${(event: Event) => void this.#turn(this.survey, part, isChecked(event))}
      >${label}<span class="sr"> · ${surveyName(this.survey)}</span></ui-checkbox
    >`;
  }

  async #turn(survey: SurveyView, part: Switch, is: boolean, isUndo = false): Promise<void> {
    const { isOn, isOff } = this.#text().switches;
    const about = this.#about(part);
    await this.#acts.do(about, async () => {
      this.#pressed[part] = is;
      try {
        const now = await changeSurvey(this.site.id, survey, { [part]: is });
        this.#tell(now);
        forgetToasts(about);
        const undo = (): void => void this.#turn(now, part, !is, true);
        if (part === 'on') toast(is ? isOn : isOff, { about, ...(!isUndo && { undo }) });
      } finally {
        delete this.#pressed[part];
      }
    });
    this.requestUpdate();
  }

  #about(part: Switch): string {
    return `${part} ${this.survey.slug}`;
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
