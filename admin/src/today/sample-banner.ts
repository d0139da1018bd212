import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { today } from '@huiyin/shared/i18n/admin/today';
import { Acts } from '../acts.ts';
import { removeSampleData, siteOf } from '../api/sites.ts';
import { Reading } from '../data/reading.ts';
import { store } from '../data/store.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-icon.ts';
import { isMeant } from '../ui/ui-question.ts';
import { FirstLoad } from '../ui/ui-together.ts';
import { toast } from '../ui/ui-toasts.ts';

/** Says that sample answers are shown, and removes them. There is no way back, so it asks first. */
@customElement('sample-banner')
export class SampleBanner extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .banner {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-8) var(--space-12);
        margin-bottom: var(--space-16);
        padding: var(--space-8) var(--space-16);
        border-radius: var(--radius-10);
        background: var(--accent-soft);
      }
      .banner ui-icon {
        color: var(--accent);
      }
      .banner p {
        flex: 1 1 14rem;
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  readonly #text = localized(this, today);
  readonly #site = new Reading(this, () => siteOf(this.session.site.id));
  readonly #acts = new Acts(this);

  constructor() {
    super();
    new FirstLoad(this, this.#site);
  }

  override render(): TemplateResult | typeof nothing {
    const count = this.#site.value?.sampleCount ?? 0;
    if (!count) return nothing;
    const words = this.#text();
    return html`<div class="banner">
      <ui-icon name="info"></ui-icon>
      <p>${words.sampleBanner(number(count))}</p>
      ${
        can(this.session.site, 'sample_data.remove')
          ? html`<ui-button
              size="s"
              appearance="outlined"
              ?loading=${this.#acts.isDoing('sample')}
              @click=${this.#remove}
            >
              ${words.sampleRemove}
            </ui-button>`
          : nothing
      }
    </div>`;
  }

  async #remove(): Promise<void> {
    const { sampleAsk, sampleRemove, sampleFinal, sampleGone } = this.#text();
    const heading = sampleAsk(number(this.#site.value?.sampleCount ?? 0));
    if (!(await isMeant({ heading, text: sampleFinal, act: sampleRemove }))) return;
    await this.#acts.do('sample', async () => {
      const { removed } = await removeSampleData(this.session.site.id);
      toast(sampleGone(number(removed)));
      store.again();
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sample-banner': SampleBanner;
  }
}
