import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { readSecret, rotateSecret, type IdentitySecret as Secret } from '../api/asking.ts';
import { dateTime } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-copy.ts';
import '../ui/ui-dialog.ts';
import '../ui/ui-error.ts';
import { toast } from '../ui/ui-toasts.ts';

/** The site's secret: fetched only when somebody asks to see it, and made anew by an owner. Fires `rotated`. */
@customElement('identity-secret')
export class IdentitySecret extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-8);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-8);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @state() private secret: Secret | undefined;
  @state() private isAsking = false;
  @state() private problem: unknown;
  @state() private busy = false;
  readonly #text = localized(this, settings);
  readonly #shell = localized(this, shell);

  override render(): TemplateResult {
    const words = this.#text().identity;
    const mayRotate = can(this.session.site, 'identity.rotate');
    return html`<p class="muted small">${words.secretHint}</p>
      ${this.secret ? this.#shown(this.secret) : nothing}
      ${this.problem ? html`<ui-error no-retry .error=${this.problem}></ui-error>` : nothing}
      <div class="actions">
        <ui-button appearance="outlined" ?loading=${this.busy} @click=${this.#toggle}>
          ${this.secret ? words.hide : words.show}
        </ui-button>
        ${
          mayRotate
            ? html`<ui-button appearance="plain" variant="danger" @click=${() => (this.isAsking = true)}>
                ${words.rotate}
              </ui-button>`
            : nothing
        }
      </div>
      ${mayRotate ? this.#question() : html`<p class="small muted">${words.ownerOnly}</p>`}`;
  }

  #shown({ secret, changedAt }: Secret): TemplateResult {
    return html`<ui-copy .text=${secret}></ui-copy>
      <p class="small muted">${this.#text().identity.changed(dateTime(changedAt))}</p>`;
  }

  #question(): TemplateResult {
    const words = this.#text().identity;
    return html`<ui-dialog
      label=${words.rotateAsk}
      ?open=${this.isAsking}
      @wa-after-hide=${() => (this.isAsking = false)}
    >
      <p>${words.rotateText}</p>
      <ui-button slot="footer" appearance="outlined" @click=${() => (this.isAsking = false)}>
        ${this.#shell().cancel}
      </ui-button>
      <ui-button slot="footer" variant="danger" @click=${this.#rotate}>${words.rotate}</ui-button>
    </ui-dialog>`;
  }

  async #toggle(): Promise<void> {
    if (this.secret) this.secret = undefined;
    else await this.#load(() => readSecret(this.session.site.id));
  }

  async #rotate(): Promise<void> {
    this.isAsking = false;
    if (!(await this.#load(() => rotateSecret(this.session.site.id)))) return;
    toast(this.#text().identity.rotated);
    this.dispatchEvent(new Event('rotated'));
  }

  async #load(call: () => Promise<Secret>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = undefined;
    try {
      this.secret = await call();
      return true;
    } catch (error) {
      this.problem = error;
      return false;
    } finally {
      this.busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'identity-secret': IdentitySecret;
  }
}
