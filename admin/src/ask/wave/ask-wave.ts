import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { wave } from '@huiyin/shared/i18n/admin/wave';
import { endWave, planWave, readWave, type WavePlan, type WaveView } from '../../api/asking.ts';
import type { SiteView } from '../../api/sites.ts';
import type { SurveyView } from '../../api/surveys.ts';
import { localized } from '../../language/language.ts';
import { problemText } from '../../language/problem-text.ts';
import { isConflict } from '../../api/problem.ts';
import { can, sessionContext, type Session } from '../../shell/session.ts';
import { base, card } from '../../ui/styles.ts';
import { taskView } from '../../ui/task-view.ts';
import '../../ui/ui-error.ts';
import { toast } from '../../ui/ui-toasts.ts';
import './wave-form.ts';
import './wave-progress.ts';

/** The sampling wave of a survey: its plan, and beside it how far it came. */
@customElement('ask-wave')
export class AskWave extends LitElement {
  static override styles = [
    base,
    card,
    css`
      .both {
        display: grid;
        gap: var(--space-16);
        align-items: start;
      }
      .hint {
        margin-bottom: var(--space-16);
      }
      @media (min-width: 64rem) {
        .both {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        }
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) survey!: SurveyView;
  @property({ attribute: false }) site!: SiteView;
  /** What the last change gave; the task's value before it. */
  @state() private changed: WaveView | undefined;
  @state() private problem: unknown;
  @state() private busy = false;
  readonly #text = localized(this, wave);
  /** When the plan that is edited was changed. */
  #base: string | null = null;
  readonly #wave = new Task(this, {
    task: async ([siteId, slug], { signal }) => {
      const view = await readWave(siteId, slug, signal);
      this.changed = undefined;
      this.#base = view.changedAt;
      return view;
    },
    args: () => [this.site.id, this.survey.slug] as const,
  });

  override render(): TemplateResult {
    return html`${taskView(this.#wave, (view) => this.#show(this.changed ?? view), 6)}`;
  }

  #show({ plan, periods }: WaveView): TemplateResult {
    const words = this.#text();
    return html`<div class="both">
      <section class="card" aria-labelledby="plan">
        <h2 id="plan">${words.heading}</h2>
        <p class="muted small hint">${words.hint}</p>
        ${this.problem ? html`<ui-error no-retry .error=${this.problem}></ui-error>` : nothing}
        <wave-form
          .plan=${plan}
          .zone=${this.site.timeZone}
          ?disabled=${!can(this.session.site, 'manager')}
          ?busy=${this.busy}
          @plan=${(event: CustomEvent<WavePlan>) => this.#save(event.detail)}
          @end-wave=${() => this.#end(plan)}
        ></wave-form>
      </section>
      <section class="card" aria-labelledby="progress">
        <h2 id="progress">${words.progress}</h2>
        <wave-progress .periods=${periods} .by=${plan?.segmentBy ?? null}></wave-progress>
      </section>
    </div>`;
  }

  /** What is in the form stays; to save it again puts it in the place of what somebody else planned. */
  async #readBase(): Promise<void> {
    this.#base = (await readWave(this.site.id, this.survey.slug)).changedAt;
  }

  async #save(plan: WavePlan): Promise<void> {
    this.busy = true;
    this.problem = undefined;
    try {
      this.changed = await planWave(this.site.id, this.survey.slug, this.#base, plan);
      this.#base = this.changed.changedAt;
      toast(this.#text().saved);
    } catch (error) {
      this.problem = error;
      if (isConflict(error)) await this.#readBase();
    } finally {
      this.busy = false;
    }
  }

  async #end(before: WavePlan | null): Promise<void> {
    try {
      await endWave(this.site.id, this.survey.slug);
      this.changed = { plan: null, periods: [], changedAt: null };
      this.#base = null;
      toast(this.#text().stopped, before ? { undo: () => void this.#save(before) } : {});
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ask-wave': AskWave;
  }
}
