import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SiteView } from '../api/sites.ts';
import { base } from '../ui/styles.ts';
import { previewDeviceStyles } from './preview-device-styles.ts';

/** A page of a shop, sketched on the screen of a phone or a desktop, with what is slotted where the widget has its panel. */
@customElement('preview-device')
export class PreviewDevice extends LitElement {
  static override styles = [base, previewDeviceStyles];

  @property({ reflect: true }) width: 'phone' | 'desktop' = 'phone';
  @property({ reflect: true }) scheme: 'light' | 'dark' = 'light';
  /** The corner of the panel; a phone has it at its lower edge. */
  @property({ reflect: true }) place: SiteView['theme']['position'] = 'bottom-right';

  override render(): TemplateResult {
    return html`<div class="device">
      ${this.width === 'desktop' ? html`<div class="window" aria-hidden="true"><i></i><i></i><i></i><b></b></div>` : nothing}
      <div class="page">
        <div class="sketch" aria-hidden="true"><b></b><i></i><i></i><i></i><b></b><i></i><i></i></div>
        <div class="panel"><slot></slot></div>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'preview-device': PreviewDevice;
  }
}
