import { html, nothing } from 'lit/html.js';
import type { Env } from './env.ts';
import { isComposing } from './keys.ts';
import { focusPlace, mount } from './mount.ts';
import { conversations, type State } from './state.ts';
import { base, frame } from './styles.ts';
import { placeView } from './views/ask.ts';
import type { Widget } from './widget.ts';

/**
 * `<huiyin-widget>`: the launcher, drawn by the loader, and the panel it opens.
 * @fires huiyin:open - the panel has opened
 * @fires huiyin:close - the panel has closed
 * @fires huiyin:answer - `{survey, kind, score}`: an answer has left
 * @fires huiyin:complaint - `{number}`: a complaint has its ticket
 * @cssproperty --huiyin-accent - `#rrggbb`; the text on it is chosen to be readable
 * @cssproperty --huiyin-radius - of panel and fields
 * @cssproperty --huiyin-font - font family
 * @cssproperty --huiyin-surface - behind everything
 * @cssproperty --huiyin-raised - behind what stands out
 * @cssproperty --huiyin-line - lines between things
 * @cssproperty --huiyin-text - text
 * @cssproperty --huiyin-muted - text that may be overlooked
 * @csspart panel - the whole panel
 * @csspart head - its first line
 * @csspart title - name of the site
 * @csspart question - what is asked
 * @csspart scale - the points together
 * @csspart point - one point
 * @csspart button - a button that acts
 * @csspart field - a field to write in
 * @csspart choice - a choice
 * @csspart message - a message of a conversation
 */
export function mountPanel(env: Env, before?: Widget): Widget {
  const widget = mount(env, {
    sheets: [base, frame],
    template: panel,
    updated(widget, before) {
      const { state } = widget;
      env.button.ariaHasPopup = 'dialog';
      env.button.ariaExpanded = String(state.open);
      if (state.open !== before.open || !before.config) setTimeout(() => settle(widget));
    },
  });
  // Of what came up by itself the focus is in the page, which hears its keys first.
  addEventListener('keydown', (e) => {
    if (widget.state.polite && !e.defaultPrevented) closeBy(e, widget);
  });
  env.back = () => settle(widget, document.activeElement === document.body);
  if (before) widget.goOn(before);
  return widget;
}

/** In a task of its own: the top layer and the focus wait for the layout, and a live region speaks of nothing but changes. */
function settle(widget: Widget, focus = true): void {
  const { state, env } = widget;
  const panel = env.root.querySelector<HTMLElement>('.panel');
  if (!panel?.isConnected) return;
  // Where there is no top layer, `position: fixed` has to do.
  panel.togglePopover?.(state.open);
  if (!state.open) return;
  if (state.polite) widget.set({ polite: 'told' });
  else if (focus) focusPlace(env.root);
}

function closeBy(e: KeyboardEvent, widget: Widget): void {
  if (e.key === 'Escape' && !isComposing(e)) widget.close();
}

function panel(widget: Widget) {
  const { state, env } = widget;
  const { config, large } = state;
  const language = config?.language ?? env.language;
  return html`<div
    class="huiyin panel ${(config?.theme.position ?? 'bottom-right').replace('-', ' ')} ${large || config?.theme.largeText ? 'large' : ''}"
    part="panel"
    popover="manual"
    role="dialog"
    tabindex="-1"
    lang=${language}
    dir=${language === 'ar' ? 'rtl' : 'ltr'}
    aria-label=${(env.button.firstChild ?? env.button).textContent!.trim() || config?.site.name}
    ?hidden=${!state.open}
    .keys=${(e: KeyboardEvent) => closeBy(e, widget)}
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
        @click=${() => widget.act((_, more) => more.resize(widget, !large))}
      ></button>
      <button
        type="button"
        class="close"
        aria-label=${config?.words.close ?? '×'}
        @click=${() => widget.close()}
      ></button>
    </div>
    <div class="tabs">${config && tabs(state, widget)}</div>
    <div class="body">${placeView(state, widget)}</div>
  </div>`;
}

const names = { csat: 'rate', nps: 'recommend', ces: 'effort', complaint: 'complain', form: 'form' } as const;

/** None where there is only one place, or beside a survey that is not one of them. */
function tabs(state: State, widget: Widget) {
  const { words, surveys } = state.config!;
  const places = surveys.filter((s) => s.inPanel).map((s) => [s.slug, s.title ?? words[names[s.kind]]]);
  if (state.kept.threads.length) places.push([conversations, words.conversation]);
  if (places.length < 2 || !places.some(([place]) => place === state.place)) return nothing;
  const news = widget.more?.unread(state);
  return places.map(
    ([place, name]) =>
      html`<button
        type="button"
        aria-current=${place === state.place ? 'page' : nothing}
        @click=${() => widget.go(place!)}
      >
        ${name}${place === conversations && news ? html`<b>${news}</b>` : nothing}
      </button>`,
  );
}
