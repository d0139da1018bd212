import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { undirected } from '@huiyin/shared/domain/text/direction';
import { base } from './styles.ts';

/** Something that is known, by its name; the value is a text or a template. */
export interface Fact {
  readonly name: string;
  readonly value: unknown;
}

/** What is known of something: names and values, side by side, or with `stacked` the value below the name, for whole sentences. */
@customElement('ui-facts')
export class UiFacts extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        font-size: var(--type-13);
      }
      dl {
        display: grid;
        grid-template-columns: fit-content(45%) minmax(0, 1fr);
        gap: 2px var(--space-12);
        /* Links below one another are 24 px apart. */
        line-height: 1.5rem;
      }
      dt {
        min-width: 4rem;
        color: var(--muted);
      }
      dd {
        min-width: 0;
      }
      /* What is changed in place is as small as what stands beside it. */
      ui-select::part(control) {
        min-height: 2rem;
        font-size: inherit;
      }
      :host([stacked]) dl {
        display: block;
        line-height: inherit;
      }
      :host([stacked]) dd {
        margin-bottom: var(--space-8);
        white-space: pre-line;
      }
    `,
  ];

  @property({ attribute: false }) facts: readonly Fact[] = [];
  @property({ type: Boolean, reflect: true }) stacked = false;

  override render(): TemplateResult {
    return html`<dl>
      ${this.facts.map(
        ({ name, value }) =>
          html`<dt dir="auto">${undirected(name)}</dt>
            <dd dir="auto">${typeof value === 'string' ? undirected(value) : value}</dd>`,
      )}
    </dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-facts': UiFacts;
  }
}
