import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';

/**
 * One of a `<ui-list>`: what it is (content), with a mark before it (`slot="start"`), what else is to be known of it in small below
 * (`slot="meta"`, each a line), what can be done with it at its end (`slot="actions"`), and what is opened in it (`slot="below"`).
 * Where there is no room beside, actions go below.
 * @cssproperty --row-text how wide the text is at least before that; 9rem
 */
@customElement('ui-row')
export class UiRow extends LitElement {
  static override styles = css`
    :host {
      box-sizing: border-box;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-4) var(--space-12);
      padding-block: var(--space-8);
      min-height: 2.75rem;
    }
    .main {
      display: flex;
      flex: 1 1 0;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-4) var(--space-12);
      min-width: 0;
    }
    .what {
      flex: 1 1 var(--row-text, 9rem);
      min-width: 0;
      overflow-wrap: anywhere;
    }
    /* In the middle of a name and a line below it, and there too where more follows. */
    ::slotted([slot='start']) {
      align-self: start;
      margin-block-start: var(--space-8);
    }
    ::slotted([slot='meta']) {
      display: block;
      color: var(--muted);
      font-size: var(--type-13);
    }
    slot[name='actions'] {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: end;
      gap: var(--space-4) var(--space-12);
      max-width: 100%;
      margin-inline-start: auto;
    }
    ::slotted([slot='below']) {
      flex: 1 0 100%;
      min-width: 0;
    }
  `;

  override connectedCallback(): void {
    super.connectedCallback();
    this.role = 'listitem';
  }

  override render(): TemplateResult {
    return html`<slot name="start"></slot>
      <div class="main">
        <div class="what"><slot></slot><slot name="meta"></slot></div>
        <slot name="actions"></slot>
      </div>
      <slot name="below"></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-row': UiRow;
  }
}
