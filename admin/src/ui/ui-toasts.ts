import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { localized } from '../language/language.ts';
import './ui-button.ts';

interface Toast {
  readonly text: string;
  readonly tone?: 'bad';
  /** Takes back what was just done. */
  readonly undo?: () => void;
}

const shown = new EventTarget();
const stayMs = 8000;

/** Says briefly what happened, with Undo where there is one. */
export function toast(text: string, options: Omit<Toast, 'text'> = {}): void {
  shown.dispatchEvent(new CustomEvent<Toast>('toast', { detail: { text, ...options } }));
}

/** Where toasts appear; one in the shell. The last one replaces the one before. */
@customElement('ui-toasts')
export class UiToasts extends LitElement {
  static override styles = css`
    :host {
      position: fixed;
      z-index: 40;
      inset: auto 0 var(--space-16) 0;
      display: grid;
      justify-items: center;
      pointer-events: none;
      padding-inline: var(--space-16);
    }
    .toast {
      display: flex;
      align-items: center;
      gap: var(--space-12);
      max-width: 32rem;
      padding: var(--space-8) var(--space-8) var(--space-8) var(--space-16);
      border: 1px solid var(--edge);
      border-radius: var(--radius-10);
      background: var(--raised);
      color: var(--text);
      box-shadow: var(--shadow);
      pointer-events: auto;
    }
    .bad {
      border-color: var(--bad);
      color: var(--bad);
    }
    @media (max-width: 47.99rem) {
      :host {
        bottom: 5rem;
      }
    }
  `;

  readonly #text = localized(this, shell);
  @state() private toast: Toast | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    shown.addEventListener('toast', this.#show);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    shown.removeEventListener('toast', this.#show);
    clearTimeout(this.#timer);
  }

  override render(): TemplateResult {
    return html`<div role="status" aria-live="polite">${this.toast ? this.#render(this.toast) : nothing}</div>`;
  }

  #render({ text, tone, undo }: Toast): TemplateResult {
    return html`<div class="toast ${tone ?? ''}">
      <span>${text}</span>
      ${undo ? html`<ui-button size="s" appearance="plain" variant="brand" @click=${() => this.#undo(undo)}>${this.#text().undo}</ui-button>` : nothing}
      <ui-button size="s" appearance="plain" @click=${this.#hide}>${this.#text().dismiss}</ui-button>
    </div>`;
  }

  readonly #show = (event: Event): void => {
    clearTimeout(this.#timer);
    this.toast = (event as CustomEvent<Toast>).detail;
    this.#timer = setTimeout(this.#hide, stayMs);
  };

  readonly #hide = (): void => {
    this.toast = undefined;
  };

  #undo(undo: () => void): void {
    this.#hide();
    undo();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-toasts': UiToasts;
  }
}
