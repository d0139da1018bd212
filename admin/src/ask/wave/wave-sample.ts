import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { WaveDraw } from '@huiyin/shared/contract/waves';
import { wave } from '@huiyin/shared/i18n/admin/wave';
import { number, shareOf } from '../../language/formats.ts';
import { localized } from '../../language/language.ts';
import { intervalText, valueText } from '../../ui/figure-words.ts';
import { base, parts } from '../../ui/styles.ts';
import '../../ui/ui-facts.ts';

type Figure = WaveDraw['rate'];

/** Who was drawn for a wave, and whether those who answered are as the customers are. */
@customElement('wave-sample')
export class WaveSample extends LitElement {
  static override styles = [
    base,
    parts,
    css`
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-12);
      }
      .scroll {
        overflow-x: auto;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: var(--type-13);
        font-variant-numeric: tabular-nums;
      }
      th,
      td {
        padding: var(--space-4) var(--space-8);
        border-top: 1px solid var(--line);
        text-align: end;
      }
      th:first-child {
        padding-inline-start: 0;
        text-align: start;
      }
      thead th {
        border-top: 0;
        color: var(--muted);
        font-weight: 500;
      }
    `,
  ];

  @property({ attribute: false }) draw!: WaveDraw;
  /** Answers that are needed. */
  @property({ type: Number }) required = 0;
  /** What a segment is called. */
  @property({ attribute: false }) nameOf: (segment: string) => string = (segment) => segment;
  readonly #text = localized(this, wave);

  override render(): TemplateResult {
    const words = this.#text().sample;
    const { state, population } = this.draw;
    return html`<section aria-labelledby="sample">
      <h3 id="sample">${words.heading}</h3>
      ${
        state === 'drawn'
          ? this.#drawn()
          : html`<p class="muted" role="status">${words.states[state](number(population), number(this.required))}</p>`
      }
    </section>`;
  }

  #drawn(): TemplateResult {
    const words = this.#text().sample;
    const { population, eligible, drawn, asked, rate, segments, nps } = this.draw;
    const facts = [
      { name: words.population, value: words.ofThem(number(population), number(eligible)) },
      { name: words.drawn, value: number(drawn) },
      { name: words.asked, value: number(asked) },
      { name: words.rate, value: this.#share(rate) },
      ...(nps
        ? [
            { name: words.plain, value: this.#points(nps.plain) },
            ...(segments.length > 1 ? [{ name: words.weighted, value: this.#points(nps.weighted) }] : []),
          ]
        : []),
    ];
    return html`<ui-facts .facts=${facts}></ui-facts> ${segments.length > 1 ? this.#table() : nothing}
      ${nps && segments.length > 1 ? this.#missing() : nothing}`;
  }

  /** Sample against population. */
  #table(): TemplateResult {
    const words = this.#text().sample;
    const { segments, population, drawn, answered } = this.draw;
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${words.against}>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.segment}</th>
            <th scope="col">${words.ofPopulation}</th>
            <th scope="col">${words.ofDrawn}</th>
            <th scope="col">${words.ofAnswered}</th>
          </tr>
        </thead>
        <tbody>
          ${segments.map(
            (one) =>
              html`<tr>
                <th scope="row">${this.nameOf(one.segment)}</th>
                <td>${this.#part(one.population, population)}</td>
                <td>${this.#part(one.drawn, drawn)}</td>
                <td>${this.#part(one.answered, answered)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #missing(): TemplateResult | typeof nothing {
    const words = this.#text().sample;
    const without = this.draw.segments.filter(({ answered, population }) => answered === 0 && population > 0);
    const names = without.map(({ segment }) => this.nameOf(segment)).join(words.between);
    return html`<p class="muted small">${words.weightedHint} ${without.length ? words.unheard(names) : nothing}</p>`;
  }

  #part(n: number, all: number): string {
    return all === 0 ? '–' : this.#text().sample.part(shareOf(n, all), number(n));
  }

  #share({ n, value, low, high }: Figure): string {
    const words = this.#text().sample;
    if (value === null) return words.tooFew(number(n));
    return words.figure(valueText(100 * value, 'share'), intervalText(100 * low!, 100 * high!, 'share'), number(n));
  }

  #points({ n, value, low, high }: Figure): string {
    const words = this.#text().sample;
    return value === null
      ? words.tooFew(number(n))
      : words.figure(valueText(value, 'points'), intervalText(low!, high!, 'points'), number(n));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wave-sample': WaveSample;
  }
}
