import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { offerable } from '@huiyin/shared/domain/categories';
import { surveyLimits } from '@huiyin/shared/domain/limits';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { listCategories } from '../api/categories.ts';
import { ApiProblem } from '../api/problem.ts';
import type { SiteView } from '../api/sites.ts';
import { makeSurvey } from '../api/surveys.ts';
import { offeredTree } from '../categories/category-names.ts';
import { shownFirst } from '../language/customer-languages.ts';
import { localized } from '../language/language.ts';
import { go } from '../router/router.ts';
import { Saving } from '../saving.ts';
import { valueOf } from '../ui/event-value.ts';
import { base, card, form } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-error.ts';
import '../ui/ui-field.ts';
import { newSurveyStyles } from './new-survey-styles.ts';
import { rulesWords } from './rules-words.ts';
import { inLanguagesOf, withCategories } from './starting-points/starting-points.ts';
import { bareNames, occasionNames, templates, type TemplateName } from './starting-points/templates.ts';
import './survey-preview.ts';

/**
 * A new survey from what others begin with, seen beside it as customers would see it, under a name for links. Fires `made` and
 * `cancel`.
 */
@customElement('new-survey')
export class NewSurvey extends LitElement {
  static override styles = [base, card, form, newSurveyStyles];

  @property({ attribute: false }) site!: SiteView;
  /** Names that are in use. */
  @property({ attribute: false }) taken: readonly string[] = [];
  @state() private start: TemplateName = 'csat';
  /** As typed; until then it follows the beginning. */
  @state() private slug: string | undefined;
  readonly #saving = new Saving(this);
  readonly #text = localized(this, ask);
  readonly #shell = localized(this, shell);

  override render(): TemplateResult {
    const words = this.#text().make;
    const { problem, busy } = this.#saving;
    return html`<section class="card" aria-labelledby="heading">
        <h2 id="heading">${words.heading}</h2>
        <form novalidate @submit=${this.#submit}>
          ${this.#choices(words.occasions, occasionNames)} ${this.#choices(words.start, bareNames)}
          <ui-field
            name="slug"
            label=${words.slug}
            hint=${words.slugHint}
            maxlength=${surveyLimits.slug}
            .value=${this.#slug}
            error=${this.#fault}
            @input=${(event: Event) => (this.slug = valueOf(event))}
          ></ui-field>
          ${problem && !this.#fault ? html`<ui-error no-retry .error=${problem}></ui-error>` : nothing}
          <div class="actions">
            <ui-button type="submit" variant="brand" ?loading=${busy}>${words.make}</ui-button>
            <ui-button appearance="plain" @click=${() => this.dispatchEvent(new Event('cancel'))}
              >${this.#shell().cancel}</ui-button
            >
          </div>
        </form>
      </section>
      ${this.#preview()}`;
  }

  #choices(legend: string, names: readonly TemplateName[]): TemplateResult {
    return html`<fieldset>
      <legend>${legend}</legend>
      ${names.map((name) => this.#choice(name))}
    </fieldset>`;
  }

  /** What it would ask, and when. */
  #preview(): TemplateResult {
    const words = this.#text();
    const { definition, rules } = templates[this.start];
    return html`<survey-preview
      .definition=${definition}
      .site=${this.site}
      language=${shownFirst(this.site.languages)}
    >
      <p class="small">${rulesWords(rules, words)}</p>
      ${rules.triggers.length ? html`<p class="small muted">${words.make.moments} ${words.rules.often.hint(this.site.coolDownDays)}</p>` : nothing}
      ${this.start === 'nps-wave' ? html`<p class="small muted">${words.make.thenWave}</p>` : nothing}
    </survey-preview>`;
  }

  #choice(name: TemplateName): TemplateResult {
    const { label, about } = this.#text().make.starts[name];
    return html`<label>
      <input
        type="radio"
        name="start"
        value=${name}
        .checked=${name === this.start}
        @change=${() => (this.start = name)}
      />
      <span>${label}</span><span class="small muted">${about}</span>
    </label>`;
  }

  /** The name of the beginning, with a number when it is taken. */
  get #slug(): string {
    if (this.slug !== undefined) return this.slug;
    const name = this.start;
    if (!this.taken.includes(name)) return name;
    let n = 2;
    while (this.taken.includes(`${name}-${n}`)) n += 1;
    return `${name}-${n}`;
  }

  get #fault(): string {
    const { problem } = this.#saving;
    if (!(problem instanceof ApiProblem)) return '';
    const { code, errors } = problem;
    const words = this.#text().make;
    if (code === 'name_taken') return words.slugTaken;
    if (!errors.some(({ field }) => field === 'slug')) return '';
    return this.#slug.trim() === 'places' ? words.slugReserved : words.slugWrong;
  }

  readonly #submit = (event: Event): void => void this.#saving.save(() => this.#make(), event);

  async #make(): Promise<void> {
    const { categories } = await listCategories(this.site.id);
    const { start } = this;
    const { definition: whole, rules } = templates[start];
    const point = withCategories(whole, offerable(offeredTree(categories)));
    const definition = inLanguagesOf(point, this.site.languages);
    const detail = await makeSurvey(this.site.id, { slug: this.#slug.trim(), definition, on: false, rules });
    this.dispatchEvent(new CustomEvent('made', { detail, bubbles: true, composed: true }));
    if (start === 'nps-wave') go(`/admin/ask/${detail.slug}/wave`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'new-survey': NewSurvey;
  }
}
