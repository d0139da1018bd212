import { isTraditional } from '@huiyin/shared/domain/languages';
import { html } from 'lit/html.js';
import type { Hands, State } from '../state.ts';

/** Said when something did not come: the other words may be among it. */
const words = {
  en: ['This did not load.', 'Try again'],
  zh: ['没能加载出来。', '重试'],
  tw: ['沒能載入。', '再試一次'],
  ja: ['読み込めませんでした。', 'もう一度試す'],
  ar: ['تعذّر التحميل.', 'حاول مجددًا'],
};

/** Something did not come: what was done waits for it, and here it is asked for once more. */
export const failed = ({ language }: State, hands: Hands) => {
  const [said, again] = words[isTraditional(language) ? 'tw' : (language.slice(0, 2) as 'en')];
  return html`<div class="stack">
    <p role="alert">${said}</p>
    <button class="primary" part="button" type="button" @click=${() => hands.dispatch({ type: 'load' })}>
      ${again}
    </button>
  </div>`;
};
