import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { wave } from '@huiyin/shared/i18n/admin/wave';
import { endWave, planWave, readWave, waveOf, type WavePlan, type WaveView } from '../../api/asking.ts';
import { isConflict } from '../../api/problem.ts';
import type { SiteView } from '../../api/sites.ts';
import type { SurveyView } from '../../api/surveys.ts';
import { touchpointsOf } from '../../api/touchpoints.ts';
import { Reading } from '../../data/reading.ts';
import { KeptEdit } from '../../kept-edit.ts';
import { date } from '../../language/formats.ts';
import { localized } from '../../language/language.ts';
import { Saving } from '../../saving.ts';
import { can, sessionContext, type Session } from '../../shell/session.ts';
import { readingView } from '../../ui/reading-view.ts';
import { restoredNotice } from '../../ui/restored-notice.ts';
import { base, card } from '../../ui/styles.ts';
import '../../ui/ui-error.ts';
import { forgetToasts, toast, toastProblem } from '../../ui/ui-toasts.ts';
import './population-panel.ts';
import { waveDifference } from './wave-difference.ts';
import { draftOf, nameOfQuota, type WaveDraft } from './wave-draft.ts';
import './wave-form.ts';
import './wave-mail.ts';
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
  readonly #saving = new Saving(this);
  readonly #text = localized(this, wave);
  readonly #shell = localized(this, shell);
  readonly #edit = new KeptEdit<WaveView, WaveDraft>(this, 'waves.plan', ({ plan }) => draftOf(plan), nameOfQuota);
  /** What there is now; an edit may be of an older plan. */
  readonly #wave = new Reading(
    this,
    () => waveOf(this.site.id, this.survey.slug),
    (view) => this.#edit.take(this.session, `wave ${this.survey.slug}`, view),
  );

  readonly #touchpoints = new Reading(this, () =>
    this.#wave.value?.plan?.segmentBy === 'touchpoint' ? touchpointsOf(this.site.id) : undefined,
  );

  override render(): TemplateResult {
    return html`${readingView(this.#wave, (view) => this.#show(view), 6)}`;
  }

  #show(view: WaveView): TemplateResult {
    const words = this.#text();
    const { plan, periods, beganAt } = view;
    const { problem, busy } = this.#saving;
    return html`<div class="both">
      <section class="card" aria-labelledby="plan">
        <h2 id="plan">${words.heading}</h2>
        <p class="muted small hint">${words.hint}</p>
        ${restoredNotice(this.#edit, this.#shell())}
        <wave-form
          .draft=${this.#edit.draft}
          ?planned=${plan !== null}
          @draft=${(event: CustomEvent<WaveDraft>) => this.#edit.set(event.detail)}
          .zone=${this.site.timeZone}
          ?disabled=${!can(this.session.site, 'waves.plan')}
          ?busy=${busy}
          .nobodyAsked=${this.#nobodyAsked}
          @refused=${() => this.#saving.tell()}
          @plan=${(event: CustomEvent<WavePlan>) => this.#save(event.detail)}
          @end-wave=${() => this.#end(view)}
        >
          ${problem ? html`<ui-error no-retry .error=${problem}>${this.#theirs()}</ui-error>` : nothing}
        </wave-form>
      </section>
      <section class="card" aria-labelledby="progress">
        <h2 id="progress">${words.progress}</h2>
        ${beganAt ? html`<p class="muted small hint">${words.counted(date(beganAt, this.site.timeZone))}</p>` : nothing}
        ${plan?.draw ? html`<p class="muted small hint">${words.drawnCounted}</p>` : nothing}
        <wave-progress
          .periods=${periods}
          .by=${plan?.segmentBy ?? null}
          .touchpoints=${this.#touchpoints.value ?? []}
        ></wave-progress>
        ${
          plan?.draw && periods[0]?.draw?.state === 'drawn' && can(this.session.site, 'invitations.send')
            ? html`<wave-mail
                siteId=${this.site.id}
                slug=${this.survey.slug}
                @invited=${() => this.#wave.again()}
              ></wave-mail>`
            : nothing
        }
      </section>
      ${
        can(this.session.site, 'population.read')
          ? html`<section class="card" aria-labelledby="known">
              <h2 id="known">${words.known.heading}</h2>
              <population-panel .siteId=${this.site.id} zone=${this.site.timeZone}></population-panel>
            </section>`
          : nothing
      }
    </div>`;
  }

  get #nobodyAsked(): 'off' | 'no_trigger' | undefined {
    const { on, rules } = this.survey;
    if (!on) return 'off';
    return rules.triggers.length ? undefined : 'no_trigger';
  }

  /** What somebody else planned meanwhile, where it differs; or that they ended the wave. */
  #theirs(): string {
    const now = this.#wave.value;
    if (!isConflict(this.#saving.problem) || !now) return '';
    const words = this.#text();
    const { plan } = now;
    return plan ? waveDifference(draftOf(plan), this.#edit.draft, words).join(' · ') : words.stopped;
  }

  /** What was said of it before is no longer so; what was typed since it was `sent` stays. */
  #have(view: WaveView, sent: WaveDraft): void {
    forgetToasts(this.#edit.about);
    this.#edit.settle(view, sent);
    this.#wave.put(view);
  }

  async #save(plan: WavePlan): Promise<void> {
    const { read, draft } = this.#edit;
    await this.#saving.save(async () => {
      this.#have(await planWave(this.site.id, this.survey.slug, read.changedAt, plan), draft);
      toast(this.#text().saved);
    });
    if (isConflict(this.#saving.problem)) this.#keepTo(await this.#read());
  }

  /** Ends what is in sight, and nothing that others planned since. */
  async #end(ended: WaveView): Promise<void> {
    try {
      await endWave(this.site.id, this.survey.slug, ended.changedAt);
      this.#saving.tell();
      this.#keepTo({ plan: null, periods: [], beganAt: null, changedAt: null });
      toast(this.#text().stopped, { about: this.#edit.about, undo: () => void this.#goOn(ended) });
    } catch (error) {
      await this.#refused(error);
    }
  }

  /** As if it had not ended: its rounds are counted from its own beginning. */
  async #goOn({ plan, beganAt }: WaveView): Promise<void> {
    try {
      this.#keepTo(await planWave(this.site.id, this.survey.slug, null, plan!, beganAt!));
      toast(this.#text().saved);
    } catch (error) {
      await this.#refused(error);
    }
  }

  async #refused(error: unknown): Promise<void> {
    toastProblem(error);
    if (isConflict(error)) this.#keepTo(await this.#read());
  }

  readonly #read = (): Promise<WaveView> => readWave(this.site.id, this.survey.slug);

  /** What is typed stays, as an edit of what there is now. */
  #keepTo(view: WaveView): void {
    forgetToasts(this.#edit.about);
    this.#edit.rebase(view);
    this.#wave.put(view);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ask-wave': AskWave;
  }
}
