import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { readSecret, rotateSecret, type IdentitySecret as Secret } from '../api/asking.ts';
import { dateTime } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { Saving } from '../saving.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-copy.ts';
import '../ui/ui-error.ts';
import { isMeant } from '../ui/ui-question.ts';
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
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @state() private secret: Secret | undefined;
  readonly #saving = new Saving(this);
  readonly #text = localized(this, settings);

  override render(): TemplateResult {
    const words = this.#text().identity;
    const { problem, busy } = this.#saving;
    const mayRotate = can(this.session.site, 'identity.rotate');
    return html`<p class="muted small">${words.secretHint}</p>
      ${this.secret ? this.#shown(this.secret) : nothing}
      ${problem ? html`<ui-error no-retry .error=${problem}></ui-error>` : nothing}
      <div class="actions">
        <ui-button appearance="outlined" ?loading=${busy} @click=${this.#toggle}>
          ${this.secret ? words.hide : words.show}
        </ui-button>
        ${
          mayRotate
            ? html`<ui-button appearance="plain" variant="danger" @click=${this.#rotate}> ${words.rotate} </ui-button>`
            : nothing
        }
      </div>
      ${mayRotate ? nothing : html`<p class="small muted">${words.ownerOnly}</p>`}`;
  }

  #shown({ secret, changedAt }: Secret): TemplateResult {
    return html`<ui-copy .text=${secret}></ui-copy>
      <p class="small muted">${this.#text().identity.changed(dateTime(changedAt))}</p>`;
  }

  async #toggle(): Promise<void> {
    if (this.secret) this.secret = undefined;
    else await this.#load(() => readSecret(this.session.site.id));
  }

  async #rotate(): Promise<void> {
    const words = this.#text().identity;
    if (!(await isMeant({ heading: words.rotateAsk, text: words.rotateText, act: words.rotate }))) return;
    if (!(await this.#load(() => rotateSecret(this.session.site.id)))) return;
    toast(words.rotated);
    this.dispatchEvent(new Event('rotated'));
  }

  #load(call: () => Promise<Secret>): Promise<boolean> {
    return this.#saving.save(async () => (this.secret = await call()));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'identity-secret': IdentitySecret;
  }
}
