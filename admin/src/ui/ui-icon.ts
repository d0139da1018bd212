import { css, LitElement, svg, type SVGTemplateResult, type TemplateResult, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/** Our own strokes on a grid of 24. */
const shapes = {
  today: svg`<path d="M4 11.5 12 4l8 7.5"/><path d="M6.5 10v9.5h11V10"/><path d="M10 19.5v-5h4v5"/>`,
  inbox: svg`<path d="M4 13.5 6.5 5h11L20 13.5V19H4z"/><path d="M4 13.5h5a3 3 0 0 0 6 0h5"/>`,
  insights: svg`<path d="M4 4v16h16"/><path d="m7.5 15 3.5-4.5 3 2.5 5-6.5"/>`,
  improve: svg`<path d="M12 20V9"/><path d="m7 13.5 5-5 5 5"/><path d="M5 4.5h14"/>`,
  ask: svg`<path d="M4 5h16v11.5h-8L8 20v-3.5H4z"/><path d="M8.5 9.5h7M8.5 12.5h4"/>`,
  settings: svg`<path d="M4 7.5h9M17 7.5h3M4 16.5h3M11 16.5h9"/><circle cx="15" cy="7.5" r="2"/><circle cx="9" cy="16.5" r="2"/>`,
  bell: svg`<path d="M6 16.5c1.2-1.2 1.5-2.5 1.5-6a4.5 4.5 0 0 1 9 0c0 3.5.3 4.8 1.5 6z"/><path d="M10.2 19.5h3.6"/>`,
  search: svg`<circle cx="11" cy="11" r="6"/><path d="m15.5 15.5 4.5 4.5"/>`,
  check: svg`<path d="m5 12.5 4.5 4.5L19 7.5"/>`,
  cross: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  copy: svg`<rect x="8.5" y="8.5" width="11" height="11" rx="2"/><path d="M15.5 8.5V6a1.5 1.5 0 0 0-1.5-1.5H6A1.5 1.5 0 0 0 4.5 6v8A1.5 1.5 0 0 0 6 15.5h2.5"/>`,
  clock: svg`<circle cx="12" cy="12" r="8"/><path d="M12 7.5V12l3 2"/>`,
  warning: svg`<path d="M12 4.5 20.5 19h-17z"/><path d="M12 10v4M12 16.6v.1"/>`,
  info: svg`<circle cx="12" cy="12" r="8"/><path d="M12 11v5M12 8v.1"/>`,
  plus: svg`<path d="M12 5v14M5 12h14"/>`,
  back: svg`<path d="m14.5 5.5-6.5 6.5 6.5 6.5"/>`,
  forward: svg`<path d="m9.5 5.5 6.5 6.5-6.5 6.5"/>`,
  down: svg`<path d="m6 9 6 6 6-6"/>`,
  up: svg`<path d="m6 15 6-6 6 6"/>`,
  trash: svg`<path d="M5 7h14M9.5 7V4.5h5V7M7 7l.8 12.5h8.4L17 7"/>`,
  person: svg`<circle cx="12" cy="8.5" r="3.5"/><path d="M5 20c.7-4 3.4-6 7-6s6.3 2 7 6"/>`,
  reply: svg`<path d="M10 6 4 12l6 6"/><path d="M4 12h9a7 7 0 0 1 7 7"/>`,
  note: svg`<path d="M5 4.500h14V15l-4.5 4.500H5z"/><path d="M14.5 19.500V15H19"/>`,
  tag: svg`<path d="M4.5 4.5H12l7.5 7.5-7.5 7.5L4.5 12z"/><path d="M8.5 8.5v.1"/>`,
  language: svg`<circle cx="12" cy="12" r="8"/><path d="M4 12h16M12 4c5 5 5 11 0 16M12 4c-5 5-5 11 0 16"/>`,
  'sign-out': svg`<path d="M10 4.500H5v15h5M9.5 12H20M16 8l4 4-4 4"/>`,
} as const satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof shapes;

/** Every sign there is. */
export const iconNames = Object.keys(shapes) as readonly IconName[];

/** A picture beside words; never the only carrier of a meaning, so it is hidden from screen readers. */
@customElement('ui-icon')
export class UiIcon extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
      width: 1.25em;
      height: 1.25em;
      vertical-align: -0.25em;
    }
    svg {
      width: 100%;
      height: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `;

  @property() name!: IconName;

  override render(): TemplateResult {
    return html`<svg viewBox="0 0 24 24" aria-hidden="true">${shapes[this.name]}</svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-icon': UiIcon;
  }
}
