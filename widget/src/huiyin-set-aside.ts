import type { LaterTexts } from '@huiyin/shared/i18n/widget/en-later';
import { css, html, LitElement } from 'lit';
import { define } from './define.ts';
import type { Item } from './queue.ts';
import { quiet } from './quiet-styles.ts';
import { shared } from './styles.ts';
import type { Widget } from './widget.ts';

/** What the server refused for good, with its text, so that nothing typed is lost. */
export class HuiyinSetAside extends LitElement {
  static override properties = { items: {}, texts: {}, widget: {} };
  static override styles = [
    shared,
    quiet,
    css`
      div {
        display: grid;
        gap: 8px;
        margin-bottom: 20px;
        padding: 12px 16px;
        border: 1px solid var(--line);
        border-inline-start: 3px solid var(--bad);
        border-radius: 6px;
        background: var(--raised);
      }
      strong {
        color: var(--bad);
      }
      p {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        max-height: 120px;
        overflow-y: auto;
      }
      button {
        justify-self: start;
      }
    `,
  ];
  declare items: readonly Item[];
  declare texts: LaterTexts;
  declare widget: Widget;

  override render() {
    const { texts } = this;
    return this.items.map(
      (item) =>
        html`<div role="alert">
          <strong>${texts.notSent}</strong>
          <p>${wordsOf(item)}</p>
          <button class="quiet" type="button" @click=${() => this.widget.act((k) => k.drop(item.id))}>
            ${texts.remove}
          </button>
        </div>`,
    );
  }
}

/** What the visitor had written or tapped. */
function wordsOf({ body }: Item): string {
  const { comment, text, score, kind } = JSON.parse(body) as {
    comment?: string;
    text?: string;
    score?: number;
    kind?: string;
  };
  return [score === undefined ? '' : `${score} / ${kind === 'nps' ? 10 : 5}`, comment ?? text ?? '']
    .filter(Boolean)
    .join('\n');
}
define('huiyin-set-aside', HuiyinSetAside);
