import type { PublicChannel } from '@huiyin/shared/contract/response-fields';
import type { WidgetConfig } from '@huiyin/shared/contract/surveys';
import { publicChannels, schemes } from '@huiyin/shared/domain/choices';
import { longestServiceType, longestTouchpoint } from '@huiyin/shared/domain/limits';
import { localePattern, slugPattern } from '@huiyin/shared/domain/patterns';
import { nothing, render } from 'lit/html.js';
import { countShown } from './ask/count-shown.ts';
import type { Env, Who } from './env.ts';
import { tagOf } from './language.ts';
import { mount } from './mount.ts';
import { pretend } from './pretend.ts';
import { isOver } from './state.ts';
import { base } from './styles.ts';
import { isColor } from './theme.ts';
import { forgetOthers, withoutNetwork } from './shared-device.ts';
import { css } from './sheet.ts';
import { inline as view } from './views/inline.ts';
import { warn } from './warn.ts';
import type { Widget } from './widget.ts';

/** Room is kept for the first question, so that nothing moves when it comes; see `--huiyin-min-height`. */
const inline = css`
  :host {
    display: block !important;
  }
  .inline {
    min-height: var(--huiyin-min-height, 15em);
  }
  .inline .body {
    overflow: visible;
  }
  @media print {
    :host {
      display: none !important;
    }
  }
  @media (max-width: 22em) {
    .inline .body {
      padding-inline: 12px;
    }
  }
`;

/** What each attribute must look like; a wrong one is left out and named. */
const shapes: Record<string, (value: string) => unknown> = {
  base: (v) => /^https?:/.test(new URL(v, location.href).href),
  site: (v) => /^[\w-]+$/.test(v),
  survey: (v) => slugPattern.test(v),
  language: (v) => localePattern.test(v),
  accent: isColor,
  scheme: (v) => schemes.includes(v as 'auto'),
  channel: (v) => publicChannels.includes(v as PublicChannel),
  touchpoint: (v) => v.length <= longestTouchpoint,
  'service-type': (v) => v.length <= longestServiceType,
  score: (v) => /^\d{1,2}$/.test(v),
  'response-id': (v) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(v),
  'large-text': () => true,
  kiosk: () => true,
};

/**
 * `<huiyin-survey>`: one survey in the flow of a page. Give it its room before the script comes, so that nothing moves:
 * `huiyin-survey { display: block; min-height: 15em }`.
 * @element huiyin-survey
 * @attr base - URL of the folder of the server, ending in a slash
 * @attr site - key of the site
 * @attr survey - slug of the survey; the first of the site when left out
 * @attr language - BCP 47 tag; the page's, then the browser's when left out
 * @attr accent - `#rrggbb`
 * @attr scheme - `auto`, `light` or `dark`
 * @attr large-text - larger text
 * @attr channel - where answers come from: `widget`, `link`, `qr`, `kiosk` or `mail`
 * @attr touchpoint - the place of a link or a QR code
 * @attr service-type - the type of service it is about
 * @attr score - a score to begin with; it counts only once it is sent
 * @attr response-id - id of the answer, where a link may be answered once
 * @attr kiosk - one device for many people: nothing of the one before is kept in sight
 * @fires huiyin:answer - `{survey, kind, score}`: an answer has left
 * @fires huiyin:complaint - `{number}`: a complaint has its ticket
 * @cssproperty [--huiyin-min-height=15em] - room that is kept
 * @cssproperty --huiyin-accent - `#rrggbb`; the text on it is chosen to be readable
 * @cssproperty --huiyin-radius - of box and fields
 * @cssproperty --huiyin-font - font family
 * @cssproperty --huiyin-surface - behind everything
 * @cssproperty --huiyin-raised - behind what stands out
 * @cssproperty --huiyin-line - lines between things
 * @cssproperty --huiyin-text - text
 * @cssproperty --huiyin-muted - text that may be overlooked
 * @csspart panel - the whole box
 * @csspart question - what is asked
 * @csspart scale - the points together
 * @csspart point - one point
 * @csspart choice - a choice
 * @csspart button - a button that acts
 * @csspart field - a field to write in
 * @csspart message - a message of a conversation
 */
export class HuiyinSurvey extends HTMLElement {
  static observedAttributes = Object.keys(shapes);
  /** Where the server is, for elements that do not say. */
  static base = '.';
  /** Who answers, said by the page before the element is there. */
  declare who?: Who;
  readonly #root = this.attachShadow({ mode: 'open' });
  #widget: Widget | undefined;
  #preview: WidgetConfig | undefined;
  #starting = false;
  #alive = false;

  /** Settings to show as they are: everything can be tried, nothing is sent. Others are shown at the step somebody is at. */
  get preview(): WidgetConfig | undefined {
    return this.#preview;
  }
  set preview(config: WidgetConfig | undefined) {
    const goesOn = this.#alive && !this.#starting && config && this.#preview?.site.key === config.site.key;
    this.#preview = config;
    if (goesOn) show(this.#widget!, config);
    else this.#plan();
  }

  connectedCallback(): void {
    if (!this.#alive) this.#plan();
  }

  /** Whoever is only moved is there again at the end of the turn. */
  disconnectedCallback(): void {
    queueMicrotask(() => this.isConnected || this.#end());
  }

  attributeChangedCallback(_: string, before: string | null, value: string | null): void {
    if (value !== before) this.#plan();
  }

  /** Several changes are one start. */
  #plan(): void {
    if (!this.isConnected) this.#alive = false;
    if (this.#starting || !this.isConnected) return;
    this.#starting = true;
    queueMicrotask(() => {
      this.#starting = false;
      this.#start();
    });
  }

  #attribute(name: string): string | undefined {
    const value = this.getAttribute(name);
    if (!value) return undefined;
    try {
      if (shapes[name]!(value)) return value;
    } catch {
      // not a URL
    }
    warn(`<huiyin-survey ${name}> ignored`, value);
  }

  #end(goesOn?: boolean): void {
    this.#alive = false;
    const { mount: its, act } = this.#widget ?? {};
    if (!its) return;
    its.watching.disconnect();
    // What it still waits for comes when another one stands there.
    its.draw = async () => {};
    act!((k) => k.end(goesOn));
  }

  #start(): void {
    const read = (name: string) => this.#attribute(name);
    const preview = this.#preview;
    const site = read('site') ?? preview?.site.key;
    const folder = new URL(read('base') ?? HuiyinSurvey.base, document.baseURI).href;
    const responseId = read('response-id');
    const kiosk = this.hasAttribute('kiosk');
    const last = this.#widget;
    // Another site or another link begins anew, as does the next one at a shared device.
    const isOfSame = last?.env.base === folder && last.env.site === site && last.state.responseId === responseId;
    const goesOn = isOfSame && !kiosk && !preview && !last.mount.keeper;
    this.#end(goesOn);
    if (!site) return warn('<huiyin-survey> has no site');
    const tags = [read('language'), document.documentElement.lang, navigator.language];
    const env: Env = {
      base: folder,
      site,
      survey: read('survey'),
      language: tagOf(`${tags}`),
      accent: read('accent'),
      channel: read('channel') as PublicChannel,
      touchpoint: read('touchpoint'),
      serviceType: read('service-type'),
      root: this.#root,
      button: this,
      calls: [],
      ...(this.who && { who: this.who }),
    };
    const scheme = read('scheme') as 'auto' | undefined;
    if (kiosk) withoutNetwork(env);
    const score = read('score');
    let height = 0;
    this.#root.adoptedStyleSheets = [];
    const widget = mount(env, {
      sheets: [base, inline],
      theme: scheme ? { scheme } : {},
      ...(preview ? { keeper: pretend } : {}),
      template: (w) => view(w.state, w),
      updated(w) {
        const shown = env.root.querySelector<HTMLElement>('.huiyin')!;
        // What stands below does not move up when the form goes; below a preview stands nothing.
        const keeps = !preview && isOver(w.state, w.state.drafts[w.state.place]);
        shown.style.minHeight = keeps ? `${height}px` : '';
        height = shown.offsetHeight;
        if (kiosk) forgetOthers(w);
      },
    });
    this.#widget = widget;
    this.#alive = true;
    if (last && goesOn) {
      const isShown = last.env.survey === env.survey && last.env.language === env.language;
      widget.goOn(last, isShown ? last.state.config : undefined);
    }
    const preselected = score === undefined ? score : +score;
    const largeText = this.hasAttribute('large-text');
    widget.state = { ...widget.state, place: env.survey ?? '', preselected, responseId, kiosk, largeText };
    if (preview) show(widget, preview);
    else if (widget.state.config) widget.act(() => {});
    else {
      // What still stands there is of the one before.
      render(nothing, this.#root);
      void widget.load();
    }
    if (!preview && !kiosk && !responseId && (env.channel ?? 'widget') === 'widget') countShown(this, widget);
  }
}

function show(widget: Widget, preview: WidgetConfig): void {
  try {
    widget.show(preview);
    widget.act(() => {});
  } catch (error) {
    warn('preview ignored', error);
  }
}
