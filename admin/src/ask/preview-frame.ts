import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { WidgetConfig } from '@huiyin/shared/contract/surveys';
import { define } from '@huiyin/widget/define';
import { HuiyinSurvey } from '@huiyin/widget/huiyin-survey';
import { base } from '../ui/styles.ts';

define('huiyin-survey', HuiyinSurvey);

/** The widget's own inline element on a page of a phone's or a desktop's width. */
@customElement('preview-frame')
export class PreviewFrame extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        padding: var(--space-12);
        border: 1px dashed var(--edge);
        border-radius: var(--radius-10);
        overflow: auto;
      }
      .page {
        margin-inline: auto;
      }
      :host([width='phone']) .page {
        max-width: 22.5rem;
      }
      :host([width='desktop']) .page {
        max-width: 60rem;
      }
    `,
  ];

  @property({ attribute: false }) config!: WidgetConfig;
  @property({ reflect: true }) width: 'phone' | 'desktop' = 'phone';

  override render(): TemplateResult {
    return html`<div class="page"><huiyin-survey .preview=${this.config}></huiyin-survey></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'preview-frame': PreviewFrame;
  }
}
