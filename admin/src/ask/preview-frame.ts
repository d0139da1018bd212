import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { WidgetConfig } from '@huiyin/shared/contract/surveys';
import { define } from '@huiyin/widget/define';
import { HuiyinSurvey } from '@huiyin/widget/huiyin-survey';
import { base } from '../ui/styles.ts';

define('huiyin-survey', HuiyinSurvey);

/** The widget's own inline element, which sends nothing. */
@customElement('preview-frame')
export class PreviewFrame extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      huiyin-survey {
        --huiyin-min-height: 0;
      }
    `,
  ];

  @property({ attribute: false }) config!: WidgetConfig;

  override render(): TemplateResult {
    return html`<huiyin-survey .preview=${this.config}></huiyin-survey>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'preview-frame': PreviewFrame;
  }
}
