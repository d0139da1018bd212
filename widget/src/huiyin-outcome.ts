import type { ThreadView } from '@huiyin/shared/contract/threads';
import type { Texts } from '@huiyin/shared/i18n/widget/en';
import type { LaterTexts } from '@huiyin/shared/i18n/widget/en-later';
import { css, html, LitElement, nothing } from 'lit';
import { define } from './define.ts';
import './huiyin-follow-up.ts';
import type { KeptThread } from './store.ts';
import { shared } from './styles.ts';
import type { Widget } from './widget.ts';

/** Was it solved? Asked when a ticket is resolved; a low score opens it again. */
export class HuiyinOutcome extends LitElement {
  static override properties = {
    thread: {},
    view: {},
    texts: {},
    widget: {},
    point: {},
    pending: {},
    score: { state: true },
    sent: { state: true },
  };
  static override styles = [
    shared,
    css`
      div {
        display: grid;
        gap: 16px;
        padding-top: 20px;
        border-top: 1px solid var(--line);
      }
      p {
        outline: 0;
      }
    `,
  ];
  declare thread: KeptThread;
  declare view: Pick<ThreadView, 'ticket' | 'rating'>;
  declare texts: LaterTexts;
  declare widget: Widget;
  /** Names a point of the scale. */
  declare point: Texts['point'];
  declare score: number | undefined;
  declare sent: boolean;
  /** Whether a rating of this thread is still on its way. */
  declare pending: boolean;
  #comment = '';

  override render() {
    const { texts, score } = this;
    const said = this.#said();
    if (said) return html`<div><p role="status" tabindex="-1">${said}</p></div>`;
    const survey = { choicesTitle: '', choices: [], commentLabel: texts.solvedComment };
    return html`<div>
      <h2>${texts.solved}</h2>
      <huiyin-rating-scale
        .min=${1}
        .max=${5}
        .value=${score}
        .label=${texts.solved}
        .low=${texts.solvedLow}
        .high=${texts.solvedHigh}
        .name=${(n: number) => this.point(n, 5, texts.solvedWords[n - 1])}
        @choose=${(e: CustomEvent<number>) => this.#hold((this.score = e.detail))}
      ></huiyin-rating-scale>
      ${
        score
          ? html`<huiyin-follow-up
              .survey=${survey}
              .texts=${{ ...texts, send: texts.sendRating }}
              .low=${false}
              .reasons=${[]}
              .comment=${this.#comment}
              @change-answer=${(e: CustomEvent<{ comment?: string }>) => this.#hold(score, e.detail.comment)}
              @send-answer=${() => this.#send(score)}
            ></huiyin-follow-up>`
          : nothing
      }
    </div>`;
  }

  /** What became of the rating; empty while it is asked for. */
  #said(): string {
    const { texts, view } = this;
    const given = view.rating!.score;
    if (given === null) return this.sent && this.pending ? texts.sending : '';
    return given <= 2 && view.ticket.status === 'open' ? texts.reopened : texts.rated(given);
  }

  override willUpdate(changed: Map<string, unknown>): void {
    // Asked once more after a second resolution.
    const before = changed.get('view') as this['view'] | undefined;
    if (before && before.rating?.askedAt !== this.view.rating?.askedAt) {
      this.score = undefined;
      this.sent = false;
      this.#comment = '';
    }
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('score') && this.score)
      this.renderRoot.querySelector('huiyin-follow-up')?.scrollIntoView({ block: 'nearest' });
  }

  #hold(score: number, comment = this.#comment): void {
    this.#comment = comment;
    this.widget.act((k) => k.rate(this.thread, score, comment));
  }

  #send(score: number): void {
    this.sent = true;
    this.widget.act((k) => k.send(k.rate(this.thread, score, this.#comment)));
    // The form that had the focus goes.
    void this.updateComplete.then(() => this.renderRoot.querySelector('p')?.focus());
  }
}
define('huiyin-outcome', HuiyinOutcome);
