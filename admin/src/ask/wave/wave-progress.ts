import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { channels } from '@huiyin/shared/domain/choices';
import { other, otherLabel } from '@huiyin/shared/domain/other';
import { textIn } from '@huiyin/shared/domain/surveys/in-language';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { wave } from '@huiyin/shared/i18n/admin/wave';
import type { WavePlan, WaveView } from '../../api/asking.ts';
import type { TouchpointView } from '../../api/touchpoints.ts';
import { date, languageName, number } from '../../language/formats.ts';
import { language, localized } from '../../language/language.ts';
import { touchpointName } from '../../touchpoints/touchpoint-name.ts';
import { progressBar } from '../../ui/progress-bar.ts';
import { base, parts } from '../../ui/styles.ts';
import '../../ui/ui-badge.ts';
import '../../ui/ui-empty.ts';
import '../../ui/ui-icon.ts';
import './wave-sample.ts';

type Period = WaveView['periods'][number];
type Segment = Period['segments'][number];

/** How far the wave under way came, all in all and by segment, and how the earlier ones ended. */
@customElement('wave-progress')
export class WaveProgress extends LitElement {
  static override styles = [
    base,
    parts,
    progressBar,
    css`
      .big {
        font-size: var(--type-24);
        font-weight: 600;
      }
      .enough progress::-webkit-progress-value {
        background: var(--good);
      }
      .enough progress::-moz-progress-bar {
        background: var(--good);
      }
      .warning {
        display: flex;
        gap: var(--space-8);
        color: var(--watch);
      }
      .segments {
        display: grid;
        gap: var(--space-8);
        margin-top: var(--space-8);
        font-size: var(--type-13);
      }
      .earlier li {
        padding-block: var(--space-8);
        border-top: 1px solid var(--line);
        font-size: var(--type-13);
      }
    `,
  ];

  @property({ attribute: false }) periods: WaveView['periods'] = [];
  /** What the segments are parts by. */
  @property({ attribute: false }) by: WavePlan['segmentBy'] = null;
  @property({ attribute: false }) touchpoints: readonly TouchpointView[] = [];
  readonly #text = localized(this, wave);
  readonly #shell = localized(this, shell);

  override render(): TemplateResult {
    const words = this.#text();
    const [now, ...earlier] = this.periods;
    if (!now) return html`<ui-empty icon="insights" heading=${words.none}>${words.noneText}</ui-empty>`;
    return html`${this.#now(now)} ${this.#sample(now)} ${now.segments.length ? this.#segments(now.segments) : nothing}
    ${
      earlier.length
        ? html`<section class="earlier" aria-labelledby="earlier">
            <h3 id="earlier">${words.earlier}</h3>
            <ul>
              ${earlier.map((period) => this.#earlier(period))}
            </ul>
          </section>`
        : nothing
    }`;
  }

  #now(period: Period): TemplateResult {
    const words = this.#text();
    const { answered, required, enough } = period;
    const left = required - answered;
    return html`<section class=${enough ? 'enough' : ''} aria-labelledby="now">
      <div class="head">
        <h3 id="now">${this.#shell().pair(words.now, this.#days(period))}</h3>
        ${this.#badge(period)}
      </div>
      <p class="big">${words.answered(number(answered), number(required))}</p>
      ${this.#bar(answered, required, words.progressOf(this.#days(period)))}
      ${
        enough
          ? nothing
          : html`<p class="warning"><ui-icon name="warning"></ui-icon>${words.tooFewNow(left, number(left))}</p>`
      }
    </section>`;
  }

  #sample({ draw, required }: Period): TemplateResult | typeof nothing {
    if (!draw) return nothing;
    return html`<wave-sample
      .draw=${draw}
      .required=${required}
      .nameOf=${(segment: string) => this.#nameOf(segment)}
    ></wave-sample>`;
  }

  #segments(segments: readonly Segment[]): TemplateResult {
    const words = this.#text();
    return html`<section aria-labelledby="segments">
      <h3 id="segments">${words.segments}</h3>
      <ul class="segments">
        ${segments.map((segment) => this.#segment(segment))}
      </ul>
    </section>`;
  }

  #segment({ segment, quota, answered }: Segment): TemplateResult {
    const words = this.#text();
    const name = this.#nameOf(segment);
    const full = quota !== null && answered >= quota;
    return html`<li class=${full ? 'enough' : ''}>
      <div class="head">
        <span>${name} ${full ? html`<ui-badge tone="good">${words.full}</ui-badge>` : nothing}</span>
        <span class="muted"
          >${
            quota === null
              ? words.answeredOnly(answered, number(answered))
              : words.answered(number(answered), number(quota))
          }</span
        >
      </div>
      ${quota === null ? nothing : this.#bar(answered, quota, words.progressOf(name))}
    </li>`;
  }

  /** Languages, channels and touchpoints by their names; tiers are called what the site calls them. */
  #nameOf(segment: string): string {
    if (!segment) return this.#text().otherSegment;
    if (this.by === 'language') return languageName(segment);
    if (this.by === 'touchpoint')
      return isolated(touchpointName(segment, this.touchpoints.find(({ id }) => id === segment)?.name));
    if (segment === other) return textIn(otherLabel, [language()]);
    const channel = this.by === 'channel' && channels.find((one) => one === segment);
    return channel ? this.#shell().channels[channel] : isolated(segment);
  }

  #earlier(period: Period): TemplateResult {
    const words = this.#text();
    const { answered, required, enough, draw } = period;
    const { not_finished: notFinished } = words.sample.states;
    return html`<li class=${enough ? 'enough' : ''}>
      <div class="head">
        <span>${this.#days(period)}</span>
        <span>${words.answered(number(answered), number(required))} ${this.#badge(period)}</span>
      </div>
      ${enough ? nothing : html`<p class="muted">${words.tooFewThen}</p>`}
      ${
        draw?.state === 'not_finished'
          ? html`<p class="muted">${notFinished(number(draw.population), number(required))}</p>`
          : nothing
      }
    </li>`;
  }

  #badge({ enough }: Period): TemplateResult {
    const words = this.#text();
    return html`<ui-badge tone=${enough ? 'good' : 'watch'}>${enough ? words.enough : words.tooFew}</ui-badge>`;
  }

  #bar(value: number, most: number, label: string): TemplateResult {
    return html`<progress
      max=${Math.max(1, most)}
      .value=${Math.min(value, Math.max(1, most))}
      aria-label=${label}
    ></progress>`;
  }

  /** Days as the site's calendar says them. */
  #days({ from, to }: Period): string {
    return this.#text().period(date(from, 'UTC'), date(to, 'UTC'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wave-progress': WaveProgress;
  }
}
