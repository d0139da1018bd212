import type { WidgetConfig } from '@huiyin/shared/contract/surveys';
import type { Texts } from '@huiyin/shared/i18n/widget/en';
import { html, LitElement, nothing } from 'lit';
import { define } from './define.ts';
import { HuiyinRatingScale } from './huiyin-rating-scale.ts';
import { frame } from './panel-styles.ts';
import { refused, unread, type Place, type Rated, type State } from './state.ts';
import { shared } from './styles.ts';
import { textOn } from './theme.ts';
import type { Widget } from './widget.ts';

const scales = { csat: [1, 5], nps: [0, 10] } as const;

type Shown = State & { texts: Texts; surveys: WidgetConfig['surveys'] };

/** The panel above the launcher: a frame, its places, and the rating itself. */
export class HuiyinPanel extends LitElement {
  static override properties = { state: { attribute: false } };
  static override styles = [shared, frame];
  declare state: State;
  declare widget: Widget;
  #hadFocus = false;

  /** What a machine wrote into the field people do not see. */
  get trap(): string {
    return this.renderRoot.querySelector<HTMLInputElement>('.trap')?.value ?? '';
  }

  override render() {
    const { state, widget } = this;
    const { env } = widget;
    const { texts, config } = state;
    const left = (env.position ?? config?.theme.position) === 'bottom-left';
    return html`<div
      class="panel ${left ? 'left' : ''}"
      popover="manual"
      role="dialog"
      tabindex="-1"
      lang=${config?.language ?? env.language}
      aria-label=${widget.label}
      ?hidden=${!state.open}
      @keydown=${this.#key}
    >
      <div class="head">
        <span>${config?.site.name}</span>
        <button class="close" type="button" aria-label=${texts?.close ?? '×'} @click=${() => widget.close()}>
          <svg width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.8" aria-hidden="true">
            <path d="m3 3 10 10M13 3 3 13" />
          </svg>
        </button>
      </div>
      ${texts && config ? this.#body({ ...state, texts, surveys: config.surveys }) : html`<div class="body">${this.#waiting(state)}</div>`}
    </div>`;
  }

  #body(shown: Shown) {
    const aside = refused(shown);
    if (aside.length) this.widget.need('refused');
    return html`${this.#tabs(shown)}
      <div class="body">
        ${aside.length && shown.later ? html`<huiyin-set-aside .items=${aside} .texts=${shown.later!} .widget=${this.widget}></huiyin-set-aside>` : nothing}
        ${this.#place(shown)}
      </div>`;
  }

  override willUpdate(): void {
    this.#hadFocus = !!this.shadowRoot?.activeElement;
  }

  override updated(changed: Map<string, unknown>): void {
    const { state } = this;
    const before = changed.get('state') as State | undefined;
    if (!state) return;
    if (state.config && !before?.config) this.#paint(state.config.theme);
    if (state.open !== (before?.open ?? false)) this.#show(state.open);
    else if (state.open && this.#hadFocus && !this.shadowRoot!.activeElement) this.#focusPlace();
    if (state.open && state.config && !(before?.open && before.config)) this.#focusPlace();
    if (state.open && state.place === 'thread' && state.current) this.#saw(state.current);
  }

  get #panel(): HTMLElement {
    return this.renderRoot.querySelector('.panel')!;
  }

  #show(open: boolean): void {
    // Where there is no top layer, `position: fixed` has to do.
    this.#panel.togglePopover?.(open);
    if (open) this.#panel.focus();
  }

  #focusPlace(): void {
    const scale = this.renderRoot.querySelector<HuiyinRatingScale>('huiyin-rating-scale');
    if (!scale) this.#panel.focus();
    else void scale.updateComplete.then(() => scale.focus());
  }

  #saw(id: string): void {
    if (unread(this.state)) this.widget.act((k) => k.saw(id));
  }

  /** The site's colour and side, on the panel and on the launcher; the script tag's own come first. */
  #paint({ accent, position }: WidgetConfig['theme']): void {
    const { env } = this.widget;
    const { style } = (this.getRootNode() as ShadowRoot).host as HTMLElement;
    const background = env.accent ?? accent;
    const color = textOn(background);
    Object.assign(env.button.style, { background, color });
    this.style.cssText = `--accent:${background};--on-accent:${color}`;
    if (!env.position && position === 'bottom-left') {
      style.left = '16px';
      style.right = 'auto';
    }
  }

  #waiting({ texts, failed }: State) {
    if (!failed) return html`<p role="status">${texts?.loading ?? '…'}</p>`;
    return html`<div class="stack">
      <p role="alert">${texts?.failed ?? '⚠'}</p>
      <button class="primary" type="button" @click=${() => this.widget.load()}>${texts?.again ?? '↻'}</button>
    </div>`;
  }

  #tabs({ place, kept, surveys, texts }: Shown) {
    const places: [Place, string][] = [
      ['csat', texts.rate],
      ['nps', texts.recommend],
      ['complaint', texts.complain],
      ['thread', texts.conversation],
    ];
    const there = places.filter(([p]) => (p === 'thread' ? kept.threads.length : surveys[p]));
    const news = unread(this.state);
    return html`<div class="tabs">
      ${there.map(
        ([p, name]) =>
          html`<button type="button" aria-current=${p === place ? 'page' : nothing} @click=${() => this.widget.go(p)}>
            ${name}${p === 'thread' && news ? html`<b>${news}</b>` : nothing}
          </button>`,
      )}
    </div>`;
  }

  #place(shown: Shown) {
    const { place } = shown;
    if (place === 'csat' || place === 'nps') return this.#rating(place, shown);
    const { widget, state } = this;
    this.widget.need(place);
    if (!state.later) return this.#waiting(state);
    return place === 'thread'
      ? html`<huiyin-thread-view .state=${state} .widget=${widget}></huiyin-thread-view>`
      : html`<huiyin-complaint-form .state=${state} .widget=${widget}></huiyin-complaint-form>`;
  }

  #rating(kind: Rated, { surveys, texts, answers }: Shown) {
    const { question, low, high } = surveys[kind].texts;
    const answer = answers[kind];
    const [min, max] = scales[kind];
    if (answer) this.widget.need('after');
    const asking = html`<h2>${question}</h2>
      <huiyin-rating-scale
        .min=${min}
        .max=${max}
        .value=${answer?.score}
        .label=${question}
        .low=${low}
        .high=${high}
        .name=${(n: number) => texts.point(n, max, kind === 'csat' ? texts.words[n - 1] : undefined)}
        @choose=${(e: CustomEvent<number>) => this.widget.tap(kind, e.detail)}
      ></huiyin-rating-scale>`;
    return html`<div class="stack">
      ${answer?.gone ? nothing : asking}
      ${answer && this.state.later ? html`<huiyin-after-rating .kind=${kind} .state=${this.state} .widget=${this.widget}></huiyin-after-rating>` : nothing}
      <input class="trap" name="website" aria-hidden="true" tabindex="-1" autocomplete="off" />
    </div>`;
  }

  #key(e: KeyboardEvent): void {
    if (e.key === 'Escape' && !e.isComposing) this.widget.close();
  }
}
define('huiyin-rating-scale', HuiyinRatingScale);
define('huiyin-panel', HuiyinPanel);
