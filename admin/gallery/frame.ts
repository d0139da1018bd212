import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { languages } from '@huiyin/shared/domain/languages';
import { schemes } from '@huiyin/shared/domain/choices';
import { customerLanguages } from '../src/language/customer-languages.ts';
import '../src/ui/tokens.css';
import '../src/ui/kit.css';
import { base } from '../src/ui/styles.ts';
import '../src/ui/ui-segments.ts';
import type { UiSegments } from '../src/ui/ui-segments.ts';
import '../src/ui/ui-select.ts';
import type { UiSelect } from '../src/ui/ui-select.ts';
import { readAddress, statesPage, type Looked } from './address.ts';
import { stories } from './all-stories.ts';

const widths = ['wide', 'tablet', 'phone'];
const named = (values: readonly string[]): { value: string; label: string }[] =>
  values.map((value) => ({ value, label: value }));

/** The gallery: every element of console and widget in every state, in any language, in light and dark, as wide as a window or a phone. */
@customElement('gallery-frame')
export class GalleryFrame extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-rows: auto 1fr;
        height: 100vh;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-12);
        align-items: end;
        padding: var(--space-12) var(--space-16);
        border-bottom: 1px solid var(--line);
      }
      iframe {
        justify-self: center;
        width: 100%;
        height: 100%;
        border: 0;
        background: var(--surface);
      }
      .tablet {
        width: 768px;
      }
      .phone {
        width: 320px;
      }
    `,
  ];

  @state() private looked = readAddress(location.search);
  @state() private width = 'wide';

  override render(): TemplateResult {
    const { language, scheme, element } = this.looked;
    const names = languages.map((value) => ({ value, label: customerLanguages[value] }));
    const elements = [{ value: '', label: 'all' }, ...named([...stories.keys()])];
    const change = (key: keyof Looked) => (event: Event) =>
      (this.looked = { ...this.looked, [key]: (event.target as UiSelect | UiSegments).value });
    return html`<header>
        <ui-select label="Element" .choices=${elements} .value=${element} @change=${change('element')}></ui-select>
        <ui-select label="Language" .choices=${names} .value=${language} @change=${change('language')}></ui-select>
        <ui-segments
          label="Scheme"
          .choices=${named(schemes)}
          .value=${scheme}
          @change=${change('scheme')}
        ></ui-segments>
        <ui-segments
          label="Width"
          .choices=${named(widths)}
          .value=${this.width}
          @change=${(event: Event) => (this.width = (event.target as UiSegments).value)}
        ></ui-segments>
      </header>
      <iframe class=${this.width} title="States" src=${statesPage(this.looked)}></iframe>`;
  }
}
