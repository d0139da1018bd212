import { css, html, LitElement, nothing } from 'lit';
import { define } from './define.ts';
import './huiyin-follow-up.ts';
import type { Answer, Rated, State } from './state.ts';
import { quiet } from './quiet-styles.ts';
import { shared } from './styles.ts';
import type { Widget } from './widget.ts';

/** Up to which score the reason is asked for. */
const lowest = { csat: 3, nps: 6 };

/** What follows a tap: thanks, reasons and a comment while the answer may change, the next question when it has left. */
export class HuiyinAfterRating extends LitElement {
  static override properties = { kind: {}, state: {}, widget: {} };
  static override styles = [
    shared,
    quiet,
    css`
      :host {
        display: grid;
        gap: 20px;
        justify-items: start;
        width: 100%;
      }
      huiyin-follow-up {
        width: 100%;
      }
      p {
        outline: 0;
      }
      .noted {
        font-size: 13px;
        color: var(--muted);
      }
      .done {
        font-size: 18px;
        font-weight: 600;
        line-height: 26px;
      }
      .done::before {
        content: '';
        display: block;
        width: 9px;
        height: 18px;
        margin: 0 0 16px 6px;
        border: solid var(--good);
        border-width: 0 3px 3px 0;
        rotate: 40deg;
      }
    `,
  ];
  declare kind: Rated;
  declare state: State;
  declare widget: Widget;
  #sending = false;

  override render() {
    const { kind, state } = this;
    const answer = state.answers[kind];
    if (!answer) return nothing;
    const survey = state.config!.surveys[kind].texts;
    const texts = state.later!;
    const stuck = state.kept.queue.some((i) => i.id === answer.id && i.tries && !i.refused);
    return html`
      <p role="status" tabindex="-1" class=${answer.gone ? 'done' : 'noted'}>
        ${answer.gone ? survey.thanks : texts.noted}
      </p>
      ${stuck ? html`<p class="noted">${texts.kept}</p>` : nothing} ${answer.gone ? this.#next() : this.#more(answer)}
    `;
  }

  /** What comes after a tap is seen without scrolling. */
  override firstUpdated(): void {
    this.scrollIntoView({ block: 'nearest' });
  }

  #more({ id, score, reasons, comment }: Answer) {
    const { kind, state, widget } = this;
    return html`<huiyin-follow-up
      .survey=${state.config!.surveys[kind].texts}
      .texts=${state.later!}
      .low=${score <= lowest[kind]}
      .reasons=${reasons}
      .comment=${comment}
      @change-answer=${(e: CustomEvent<{ reasons?: string[]; comment?: string }>) => widget.edit(kind, e.detail)}
      @send-answer=${() => {
        this.#sending = true;
        widget.act((k) => k.send(id));
      }}
    ></huiyin-follow-up>`;
  }

  /** The form that had the focus has gone: the thanks take it, so that Esc still closes. */
  override updated(): void {
    if (!this.#sending || !this.state.answers[this.kind]?.gone) return;
    this.#sending = false;
    this.renderRoot.querySelector('p')!.focus();
  }

  #next() {
    const other = this.kind === 'csat' ? 'nps' : 'csat';
    const { answers, later, config } = this.state;
    if (answers[other] || !config!.surveys[other]) return nothing;
    const name = other === 'nps' ? later!.nextRecommend : later!.nextRate;
    return html`<button class="quiet" type="button" @click=${() => this.widget.go(other)}>${name}</button>`;
  }
}
define('huiyin-after-rating', HuiyinAfterRating);
