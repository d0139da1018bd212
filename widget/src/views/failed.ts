import { html } from 'lit/html.js';
import type { Widget } from '../widget.ts';

/** Said when nothing came; other words come with the settings. */
const words = {
  en: ['This did not load.', 'Try again'],
  zh: ['没能加载出来。', '重试'],
  tw: ['沒能載入。', '再試一次'],
  ja: ['読み込めませんでした。', 'もう一度試す'],
  ar: ['تعذّر التحميل.', 'حاول مجددًا'],
};

export const failed = (widget: Widget) => {
  const { language } = widget.env;
  const [said, again] = words[/tw|hk|mo|hant/.test(language) ? 'tw' : (language.slice(0, 2) as 'en')] ?? words.en;
  return html`<div class="stack">
    <p role="alert">${said}</p>
    <button class="primary" part="button" type="button" @click=${() => widget.load()}>${again}</button>
  </div>`;
};
