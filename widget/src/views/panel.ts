import { html, nothing } from 'lit/html.js';
import { isComposing } from '../keys.ts';
import { conversations, type Hands, type State } from '../state.ts';
import { placeView } from './ask.ts';

/** Escape closes, unless an input method wants it; and nothing else of the page's beside. */
export function closeBy(e: KeyboardEvent, hands: Hands): void {
  if (e.key !== 'Escape' || isComposing(e)) return;
  e.preventDefault();
  hands.dispatch({ type: 'close' });
}

/** The panel: its head, the ways to its places, and what stands at the one the visitor is at. */
export function panel(state: State, hands: Hands) {
  const { config, large, name } = state;
  const language = config?.language ?? state.language;
  return html`<div
    class="huiyin panel ${(config?.theme.position ?? 'bottom-right').replace('-', ' ')} ${large || config?.theme.largeText ? 'large' : ''}"
    part="panel"
    popover="manual"
    role="dialog"
    tabindex="-1"
    lang=${language}
    dir=${language === 'ar' ? 'rtl' : 'ltr'}
    aria-label=${name || config?.site.name}
    ?hidden=${!state.open}
    .keys=${(e: KeyboardEvent) => closeBy(e, hands)}
  >
    <div class="head" part="head">
      <span class="small" part="title" role="status"
        >${state.polite === 'told' ? config?.words.question : config?.site.name}</span
      >
      <button
        type="button"
        dir="ltr"
        aria-label=${config?.words.largeText ?? 'A+'}
        aria-pressed=${large}
        @click=${() => hands.dispatch({ type: 'large', large: !large })}
      ></button>
      <button
        type="button"
        class="close"
        aria-label=${config?.words.close ?? '×'}
        @click=${() => hands.dispatch({ type: 'close' })}
      ></button>
    </div>
    <div class="tabs">${config && tabs(state, hands)}</div>
    <div class="body">${placeView(state, hands)}</div>
  </div>`;
}

/** Others are questions. */
const names: { [kind: string]: 'rate' | 'recommend' | 'effort' | 'complain' } = {
  csat: 'rate',
  nps: 'recommend',
  ces: 'effort',
  complaint: 'complain',
};

/** None where there is only one place, or beside a survey that is not one of them. */
function tabs(state: State, hands: Hands) {
  const { words, surveys } = state.config!;
  const places = surveys.filter((s) => s.inPanel).map((s) => [s.slug, s.title ?? words[names[s.kind] ?? 'form']]);
  if (state.kept.threads.length) places.push([conversations, words.conversation]);
  if (places.length < 2 || !places.some(([place]) => place === state.place)) return nothing;
  const news = state.more?.unread(state);
  return places.map(
    ([place, name]) =>
      html`<button
        type="button"
        aria-current=${place === state.place ? 'page' : nothing}
        @click=${() => hands.dispatch({ type: 'go', place: place! })}
      >
        ${name}${place === conversations && news ? html`<b>${news}</b>` : nothing}
      </button>`,
  );
}
