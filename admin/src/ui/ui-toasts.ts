import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { isNotLoaded } from '../api/problem.ts';
import { bookOf, localized } from '../language/language.ts';
import { problemText } from '../language/problem-text.ts';
import { shortcutsOn } from '../shell/keys.ts';
import './ui-button.ts';
import { dropUndo, forgetUndos, keepUndo, newestUndo, type Undoable } from './undos.ts';

interface Toast extends Undoable {
  readonly tone?: 'bad';
  /** Offers to load the page again. */
  readonly reload?: boolean;
}

/** The key that takes back what was done last. */
export const undoKey = 'z';

const shown = new EventTarget();
const most = 3;

/** Says briefly what happened. With `undo` it can be taken back, also once nothing is said of it any more; `about` is for `forgetToasts`. */
export function toast(text: string, options: Omit<Toast, 'text'> = {}): void {
  const detail: Toast = { text, ...options };
  if (detail.undo) keepUndo(detail);
  shown.dispatchEvent(new CustomEvent<Toast>('toast', { detail }));
}

/** Takes back what was done last and was not taken back yet; says so where there is nothing. */
export function undoLast(): void {
  const one = newestUndo();
  if (!one) return toast(bookOf(shell).nothingToUndo);
  dropUndo(one);
  shown.dispatchEvent(new CustomEvent('undone', { detail: one }));
  one.undo?.();
}

/** Says what went wrong. */
export const toastProblem = (error: unknown, options: Pick<Toast, 'about'> = {}): void =>
  toast(problemText(error), { tone: 'bad', reload: isNotLoaded(error), ...options });

/** Takes away what was said about something that has changed again since; whatever was said, where nothing is named. */
export function forgetToasts(about?: string): void {
  forgetUndos(about);
  shown.dispatchEvent(new CustomEvent('forget', { detail: about }));
}

/**
 * Where toasts appear; one in the console. They take room of their own, so that they cover nothing. Each stays its own time; phones
 * have room for the newest alone.
 */
@customElement('ui-toasts')
export class UiToasts extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    .toast {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: end;
      gap: var(--space-4) var(--space-8);
      margin: 0 var(--space-12) var(--space-8);
      padding: var(--space-8);
      border: 1px solid var(--edge);
      border-radius: var(--radius-10);
      background: var(--raised);
      color: var(--text);
      box-shadow: var(--shadow);
    }
    .toast:first-child {
      margin-top: var(--space-8);
    }
    .toast > span {
      flex: 1 1 9rem;
      min-width: 0;
      padding-inline: var(--space-4);
      overflow-wrap: anywhere;
    }
    @media (max-width: 47.99rem) {
      .toast {
        margin-top: var(--space-8);
      }
      .toast:not(:last-child) {
        display: none;
      }
    }
    kbd {
      padding: 0 var(--space-4);
      border: 1px solid currentColor;
      border-radius: 4px;
      color: var(--text);
      font: inherit;
      font-size: var(--type-12);
      line-height: 1.25;
    }
    .bad {
      border-color: var(--bad);
      color: var(--bad);
    }
    /* In the sidebar room is dear. */
    @media (min-width: 48rem) {
      .toast {
        font-size: var(--type-13);
      }
    }
    @media print {
      :host {
        display: none;
      }
    }
  `;

  /** How long each stays, in ms. */
  @property({ type: Number }) stay = 8000;
  readonly #text = localized(this, shell);
  /** Oldest first. */
  @state() private toasts: readonly Toast[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    shown.addEventListener('toast', this.#show);
    shown.addEventListener('forget', this.#forget);
    shown.addEventListener('undone', this.#undone);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    shown.removeEventListener('toast', this.#show);
    shown.removeEventListener('forget', this.#forget);
    shown.removeEventListener('undone', this.#undone);
  }

  override render(): TemplateResult {
    return html`<div role="status" aria-live="polite">
      ${repeat(
        this.toasts,
        (one) => one,
        (one) => this.#render(one),
      )}
    </div>`;
  }

  #render(one: Toast): TemplateResult {
    const { text, tone, undo, reload } = one;
    const words = this.#text();
    return html`<div class="toast ${tone ?? ''}">
      <span>${text}</span>
      ${undo ? html`<ui-button size="s" appearance="plain" variant="brand" @click=${() => this.#undo(one, undo)}>${words.undo}${this.#key(one)}</ui-button>` : nothing}
      ${reload ? html`<ui-button size="s" appearance="plain" @click=${() => location.reload()}>${words.loadAgain}</ui-button>` : nothing}
      <ui-button size="s" appearance="plain" @click=${() => this.#hide(one)}>${words.dismiss}</ui-button>
    </div>`;
  }

  /** Of the newest alone: the key takes back what was done last. */
  #key(one: Toast): TemplateResult | typeof nothing {
    const isNext = shortcutsOn() && one === newestUndo();
    return isNext ? html`<kbd slot="end" aria-hidden="true">${undoKey.toUpperCase()}</kbd>` : nothing;
  }

  readonly #show = (event: Event): void => {
    const one = (event as CustomEvent<Toast>).detail;
    const others = this.toasts.filter(({ text, undo }) => undo !== undefined || text !== one.text);
    // The oldest makes room, and sooner one that offers nothing.
    if (others.length === most)
      others.splice(
        Math.max(
          0,
          others.findIndex(({ undo }) => !undo),
        ),
        1,
      );
    this.toasts = [...others, one];
    this.#hideLater(one);
  };

  readonly #forget = (event: Event): void => {
    const about = (event as CustomEvent<string | null>).detail;
    this.toasts = about === null ? [] : this.toasts.filter((one) => one.about !== about);
  };

  /** Not while somebody is about to press its button. */
  #hideLater(one: Toast): void {
    setTimeout(() => {
      if (this.matches(':hover, :focus-within')) this.#hideLater(one);
      else this.#hide(one);
    }, this.stay);
  }

  #hide(one: Toast): void {
    this.toasts = this.toasts.filter((other) => other !== one);
  }

  readonly #undone = (event: Event): void => this.#hide((event as CustomEvent<Toast>).detail);

  #undo(one: Toast, undo: () => void): void {
    dropUndo(one);
    this.#hide(one);
    undo();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-toasts': UiToasts;
  }
}
