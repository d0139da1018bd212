import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { Acts } from '../acts.ts';
import type { CopiedLink } from '../api/people.ts';
import { dateTime } from '../language/formats.ts';
import { sentences } from '../language/list-of.ts';
import { localized } from '../language/language.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-copy.ts';
import '../ui/ui-dialog.ts';

/** A button that makes a link for somebody, which their colleague hands over instead of a mail, and shows it. */
@customElement('copied-link')
export class CopiedLinkButton extends LitElement {
  static override styles = [
    base,
    css`
      .link {
        display: grid;
        gap: var(--space-12);
      }
    `,
  ];

  /** Whom it is for, as shown. */
  @property() who = '';
  @property({ attribute: false }) kind: 'reset' | 'invitation' = 'reset';
  @property({ attribute: false }) make!: () => Promise<CopiedLink>;
  @state() private made: CopiedLink | undefined;
  readonly #acts = new Acts(this);
  readonly #text = localized(this, settings);

  override render(): TemplateResult {
    const words = this.#text().people.link;
    return html`<ui-button size="s" appearance="plain" ?loading=${this.#acts.isDoing('link')} @click=${this.#make}>
        <span aria-hidden="true">${words[this.kind].action}</span>
        <span class="sr">${words[this.kind].actionFor(this.who)}</span>
      </ui-button>
      <ui-dialog
        label=${words[this.kind].heading(this.who)}
        ?open=${this.made !== undefined}
        @closed=${() => (this.made = undefined)}
      >
        ${
          this.made
            ? html`<div class="link">
                <p>${sentences(words[this.kind].text, words.until(dateTime(this.made.expiresAt)))}</p>
                <ui-copy .text=${this.made.link}></ui-copy>
              </div>`
            : nothing
        }
      </ui-dialog>`;
  }

  #make(): Promise<boolean> {
    return this.#acts.do('link', async () => (this.made = await this.make()));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'copied-link': CopiedLinkButton;
  }
}
