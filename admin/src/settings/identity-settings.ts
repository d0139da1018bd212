import { consume } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { localized } from '../language/language.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { valueOf } from '../ui/event-value.ts';
import { base, card, parts } from '../ui/styles.ts';
import '../ui/ui-copy.ts';
import '../ui/ui-segments.ts';
import './identity-secret.ts';
import './signature-test.ts';
import { identifyCode, signingCode, signingLanguages, type SigningLanguage } from './signing-code.ts';

/** How a site tells who its signed-in customers are: secret, code for the server and the page, and a test. */
@customElement('identity-settings')
export class IdentitySettings extends LitElement {
  static override styles = [
    base,
    parts,
    card,
    css`
      h3 {
        margin-block: var(--space-16) var(--space-8);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @state() private language: SigningLanguage = 'Node';
  @state() private rotations = 0;
  readonly #text = localized(this, settings);

  override render(): TemplateResult {
    const words = this.#text().identity;
    return html`<section class="card" aria-labelledby="heading">
        <h2 id="heading">${words.heading}</h2>
        <p class="muted">${words.text}</p>
        <h3>${words.secret}</h3>
        <identity-secret @rotated=${() => (this.rotations += 1)}></identity-secret>
      </section>
      <section class="card" aria-labelledby="code">
        <h2 id="code">${words.code}</h2>
        <div class="stack">
          <p class="muted small">${words.codeHint}</p>
          <ui-segments
            label=${words.language}
            quiet
            .choices=${signingLanguages.map((value) => ({ value, label: value }))}
            .value=${this.language}
            @change=${(event: Event) => (this.language = valueOf(event) as SigningLanguage)}
          ></ui-segments>
          <ui-copy .text=${signingCode[this.language]}></ui-copy>
        </div>
        <h3>${words.page}</h3>
        <div class="stack">
          <p class="muted small">${words.pageHint}</p>
          <ui-copy .text=${identifyCode}></ui-copy>
        </div>
      </section>
      <section class="card" aria-labelledby="test">
        <h2 id="test">${words.test}</h2>
        <div class="stack">
          <p class="muted small">${words.testHint}</p>
          <signature-test .siteId=${this.session.site.id} .secretOf=${String(this.rotations)}></signature-test>
        </div>
      </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'identity-settings': IdentitySettings;
  }
}
