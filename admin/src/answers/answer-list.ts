import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { answers } from '@huiyin/shared/i18n/admin/answers';
import type { ResponseView } from '../api/responses.ts';
import { localized } from '../language/language.ts';
import { EndInSight } from '../list/end-in-sight.ts';
import { go } from '../router/router.ts';
import { base } from '../ui/styles.ts';
import { Ticking } from '../ui/ticking.ts';
import './answer-details.ts';
import { answerFacts, answerMark, answerReasons, answerTicket, answerWords, ticketPath } from './answer-line.ts';
import { lineStyles } from './answer-list-styles.ts';
import type { Known } from './filter-choices.ts';

/** What people said, a line each. Fires `more` when its end comes near. */
@customElement('answer-list')
export class AnswerList extends LitElement {
  static override styles = [base, lineStyles];

  @property({ attribute: false }) items: readonly ResponseView[] = [];
  @property({ attribute: false }) known!: Known;
  /** Id of the answer the keyboard stands on. */
  @property() cursor?: string;
  /** Whether tickets may be opened. */
  @property({ type: Boolean }) tickets = false;
  /** Ids of those whose details are shown. */
  @state() private opened: ReadonlySet<string> = new Set();

  readonly #text = localized(this, answers);
  readonly #ticking = new Ticking(this);
  readonly #near = new EndInSight(this);

  override render(): TemplateResult {
    return html`<ul aria-label=${this.#text().list}>
        ${repeat(
          this.items,
          ({ id }) => id,
          (answer) => this.#line(answer),
        )}
      </ul>
      ${this.#near.end(this.items)}`;
  }

  /** Puts the focus on an answer's line. */
  async focusLine(id: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`article[data-id='${CSS.escape(id)}']`)?.focus();
  }

  /** Opens the ticket of an answer, or shows its details where it has none. */
  open(id: string): void {
    const ticket = this.items.find((answer) => answer.id === id)?.ticketNumber ?? null;
    if (ticket !== null && this.tickets) go(ticketPath(ticket));
    else this.#toggle(id);
  }

  #line(answer: ResponseView): TemplateResult {
    const { id } = answer;
    const words = answerWords(answer, this.known);
    const isOpen = this.opened.has(id);
    return html`<li class=${words === nothing ? 'silent' : ''}>
      <article tabindex="-1" data-id=${id} class=${id === this.cursor ? 'cursor' : ''}>
        ${answerMark(answer)}
        <div class="words">
          ${words === nothing ? html`<span class="sr">${this.#text().silent}</span>` : words}
          ${answerReasons(answer, this.known)} ${answerFacts(answer, this.known, this.#ticking.now)}
        </div>
        <div class="can">
          ${answerTicket(answer, this.tickets)}
          <button class="screen" type="button" aria-expanded=${isOpen} @click=${() => this.#toggle(id)}>
            ${this.#text().details}
          </button>
        </div>
        ${isOpen ? html`<answer-details .answer=${answer}></answer-details>` : nothing}
      </article>
    </li>`;
  }

  #toggle(id: string): void {
    const opened = new Set(this.opened);
    if (!opened.delete(id)) opened.add(id);
    this.opened = opened;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'answer-list': AnswerList;
  }
}
