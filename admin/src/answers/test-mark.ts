import { consume } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { answers } from '@huiyin/shared/i18n/admin/answers';
import { Acts } from '../acts.ts';
import type { ResponseView } from '../api/responses.ts';
import { markTest, removeTest } from '../api/test-answers.ts';
import { store } from '../data/store.ts';
import { localized } from '../language/language.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import { isMeant } from '../ui/ui-question.ts';
import { toast } from '../ui/ui-toasts.ts';

/** Says of an answer that it was a test, or none, and removes one that was; only who may sees it. */
@customElement('test-mark')
export class TestMark extends LitElement {
  static override styles = base;

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) answer!: ResponseView;
  readonly #text = localized(this, answers);
  readonly #acts = new Acts(this);

  override render(): TemplateResult | typeof nothing {
    if (!can(this.session.site, 'test_answers.manage')) return nothing;
    const words = this.#text().tests;
    const isTest = this.answer.suspect === 'test';
    return html`<span class="actions screen">
      ${this.#button(isTest ? words.unmark : words.mark, 'mark', () => this.#mark(!isTest))}
      ${isTest && this.answer.channel !== 'import' ? this.#button(words.remove, 'remove', () => this.#remove()) : nothing}
    </span>`;
  }

  #button(label: string, by: string, press: () => Promise<void>): TemplateResult {
    return html`<ui-button
      size="s"
      appearance="outlined"
      ?loading=${this.#acts.isDoing(this.answer.id, by)}
      @click=${() => void press()}
      >${label}</ui-button
    >`;
  }

  async #mark(isTest: boolean): Promise<void> {
    const { marked, unmarked } = this.#text().tests;
    await this.#do('mark', isTest ? marked : unmarked, (siteId, id) => markTest(siteId, id, isTest));
  }

  async #remove(): Promise<void> {
    const { removeAsk, final, remove, removed } = this.#text().tests;
    if (!(await isMeant({ heading: removeAsk, text: final, act: remove }))) return;
    await this.#do('remove', removed, removeTest);
  }

  #do(by: string, done: string, call: (siteId: string, id: string) => Promise<unknown>): Promise<boolean> {
    const { id } = this.answer;
    const act = async (): Promise<void> => {
      await call(this.session.site.id, id);
      toast(done, { about: id });
      store.again();
    };
    return this.#acts.do(id, act, by);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'test-mark': TestMark;
  }
}
