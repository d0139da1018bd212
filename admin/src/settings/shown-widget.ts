import type { WidgetConfig } from '@huiyin/shared/contract/surveys';
import type { Env } from '@huiyin/widget/env';
import { iconOf, placeOf } from '@huiyin/widget/launcher';
import * as launcher from '@huiyin/widget/launcher-look';
import { mount } from '@huiyin/widget/mount';
import { pretend } from '@huiyin/widget/pretend';
import { sheet } from '@huiyin/widget/sheet';
import { base, frame } from '@huiyin/widget/styles';
import { panel } from '@huiyin/widget/views/panel';
import type { Widget } from '@huiyin/widget/widget';
import type { CustomerLanguage } from '../language/customer-languages.ts';

const names: Readonly<Record<CustomerLanguage, string>> = {
  en: launcher.inEnglish,
  'zh-CN': launcher.inSimplified,
  'zh-TW': launcher.inTraditional,
  ja: launcher.inJapanese,
  ar: launcher.inArabic,
};

/** Stands where the nearest transformed box around it ends, as the widget does in a window; the launcher has its place by a sheet. */
const host = ':host{all:initial;position:fixed}';

/**
 * The real widget, launcher and open panel, which can be tried and sends nothing: what the loader and the panel draw on a page, but
 * never in the top layer, so that it stays in its box.
 */
export class ShownWidget extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #place = sheet('');
  readonly #button = document.createElement('button');
  #widget: Widget | undefined;
  #config: WidgetConfig | undefined;

  /** What it shows; another look or language changes nothing else of it. */
  get config(): WidgetConfig | undefined {
    return this.#config;
  }
  set config(config: WidgetConfig | undefined) {
    this.#config = config;
    if (this.isConnected) this.#show();
  }

  connectedCallback(): void {
    this.#show();
  }

  disconnectedCallback(): void {
    this.#widget?.mount.watching.disconnect();
    this.#widget = undefined;
  }

  #show(): void {
    const config = this.#config;
    if (!config) return;
    const widget = (this.#widget ??= this.#begin(config));
    const { theme, language } = config;
    this.#place.replaceSync(placeOf(theme) + iconOf(theme));
    const name = theme.label?.[language] ?? names[language];
    this.#button.textContent = name;
    this.#button.ariaLabel = name;
    this.#button.lang = language;
    widget.show(config);
  }

  #begin({ site, language }: WidgetConfig): Widget {
    const root = this.#root;
    root.adoptedStyleSheets = [sheet(host), sheet(launcher.launcherLook), this.#place];
    this.#button.dir = 'auto';
    root.replaceChildren(this.#button);
    const env: Env = { base: '', site: site.key, language, root, button: this.#button, calls: [] };
    const widget = mount(env, {
      sheets: [base, frame],
      keeper: pretend,
      template: (shown) => panel({ ...shown.state, name: this.#button.textContent ?? '' }, shown),
    });
    this.#button.onclick = () => widget.set({ open: !widget.state.open });
    // Else it would be put where the first look wants it, for good.
    widget.settled = true;
    widget.state = { ...widget.state, open: true };
    widget.act(() => {});
    return widget;
  }
}

customElements.define('shown-widget', ShownWidget);

declare global {
  interface HTMLElementTagNameMap {
    'shown-widget': ShownWidget;
  }
}
