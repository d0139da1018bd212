import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { answers } from '@huiyin/shared/i18n/admin/answers';
import { Acts } from '../acts.ts';
import { removeTests, testCountOf } from '../api/test-answers.ts';
import { Reading } from '../data/reading.ts';
import { store } from '../data/store.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import { isMeant } from '../ui/ui-question.ts';
import { toast } from '../ui/ui-toasts.ts';

/** Says how many answers are tests, and removes them all. There is no way back, so it asks first. */
@customElement('test-answers')
export class TestAnswers extends LitElement {
  static override styles = [
    base,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-8) var(--space-12);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  readonly #text = localized(this, answers);
  readonly #count = new Reading(this, () => testCountOf(this.session.site.id));
  readonly #acts = new Acts(this);

  override render(): TemplateResult | typeof nothing {
    const { count = 0 } = this.#count.value ?? {};
    if (!count) return nothing;
    const words = this.#text().tests;
    return html`<div>
      <span class="muted small">${words.count(count, number(count))}</span>
      ${
        can(this.session.site, 'test_answers.manage')
          ? html`<ui-button
              class="screen"
              size="s"
              appearance="outlined"
              ?loading=${this.#acts.isDoing('tests')}
              @click=${() => void this.#remove(count)}
              >${words.removeAll(count, number(count))}</ui-button
            >`
          : nothing
      }
    </div>`;
  }

  async #remove(count: number): Promise<void> {
    const { removeAll, removeAllAsk, finalAll, gone } = this.#text().tests;
    const n = number(count);
    if (!(await isMeant({ heading: removeAllAsk(count, n), text: finalAll, act: removeAll(count, n) }))) return;
    await this.#acts.do('tests', async () => {
      const removed = await removeTests(this.session.site.id);
      toast(gone(removed, number(removed)));
      store.again();
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'test-answers': TestAnswers;
  }
}
