import { consume } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { firstSteps } from '@huiyin/shared/i18n/admin/first-steps';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { firstStepsOf, type FirstSteps as Done } from '../api/first-steps.ts';
import { siteOf } from '../api/sites.ts';
import { surveysOf } from '../api/surveys.ts';
import { Reading } from '../data/reading.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { address } from '../router/router.ts';
import { asks, scriptTag } from '../settings/script-tag.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { elsewhere } from '../ui/elsewhere.ts';
import { bothOf, readingView } from '../ui/reading-view.ts';
import { base, card } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-copy.ts';
import '../ui/ui-icon.ts';
import { FirstLoad } from '../ui/ui-together.ts';
import { stepStyles } from './first-steps-styles.ts';
import { stepsFor, type Step } from './step-list.ts';

/** While a page is waited for, it is looked for this often. */
const everyMs = 3000;

/** What is to be done until the first real answer, ticked by what the server has seen. */
@customElement('first-steps')
export class FirstSteps extends LitElement {
  static override styles = [base, card, stepStyles];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  readonly #text = localized(this, firstSteps);
  readonly #shell = localized(this, shell);
  readonly #done = new Reading(this, () => firstStepsOf(this.session.site.id));
  readonly #site = new Reading(this, () => siteOf(this.session.site.id));
  readonly #surveys = new Reading(this, () => surveysOf(this.session.site.id));
  #timer: ReturnType<typeof setInterval> | undefined;
  /** Whether a page was waited for here: then it is said when it comes. */
  #listened = false;

  constructor() {
    super();
    new FirstLoad(this, this.#done);
    new FirstLoad(this, this.#site);
    new FirstLoad(this, this.#surveys);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => this.#listen(), everyMs);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  override render(): TemplateResult {
    return html`<section class="card" aria-labelledby="heading">
      ${readingView(this.#done, (done) => this.#list(done), 5)}
    </section>`;
  }

  #list(done: Done): TemplateResult {
    const words = this.#text();
    const { site } = this.session;
    const steps = stepsFor(site, done);
    const count = steps.filter(({ isDone }) => isDone).length;
    this.#listened ||= !done.page;
    return html`<header class="head">
        <h2 id="heading">${words.heading}</h2>
        <span class="small muted">${words.progress(number(count), number(steps.length))}</span>
      </header>
      <p class="muted">${words.intro} ${can(site, 'site.change') ? nothing : words.others}</p>
      <ol>
        ${steps.map((step) => this.#step(step, done))}
      </ol>`;
  }

  #step({ id, isDone, href, isElsewhere }: Step, done: Done): TemplateResult {
    const words = this.#text();
    const { title, text, act } = words.steps[id];
    return html`<li class=${isDone ? 'done' : ''}>
      <span class="sign"><ui-icon name="check"></ui-icon></span>
      <div class="what">
        <h3>${title}${isDone ? html`<span class="sr"> ${this.#shell().aside('', words.done)}</span>` : nothing}</h3>
        ${isDone ? nothing : html`<p class="small muted">${text}</p>`} ${id === 'page' ? this.#page(done) : nothing}
      </div>
      ${
        isDone
          ? nothing
          : html`<ui-button
              size="s"
              appearance="outlined"
              href=${isElsewhere ? href : address(href)}
              target=${isElsewhere ? '_blank' : nothing}
              >${act}${isElsewhere ? elsewhere() : nothing}</ui-button
            >`
      }
    </li>`;
  }

  /** The tag, and whether a page with it has been heard of. */
  #page({ page, turnedAway }: Done): TemplateResult {
    const words = this.#text();
    const heard = this.#listened ? words.heard : '';
    return html`${page ? nothing : readingView(bothOf(this.#site, this.#surveys), ([site, surveys]) => html`<ui-copy .text=${scriptTag(location.origin, site, { asks: asks(surveys) })}></ui-copy>`, 1)}
      <p class="small listening" role="status">
        ${page ? heard : html`<span class="pulse"></span>${turnedAway ? words.turnedAway(turnedAway) : words.listening}`}
      </p>`;
  }

  /** No stream tells of pages. */
  #listen(): void {
    if (!document.hidden && this.#done.value?.page === false && can(this.session.site, 'site.change'))
      void this.#done.again();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'first-steps': FirstSteps;
  }
}
