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
      :host(:not([whole])) {
        visibility: hidden;
      }
    `,
  ];

  @property({ attribute: false }) config!: WidgetConfig;
  /** Whether its first question is drawn as a whole; until then it is not seen, so that nothing moves. */
  @property({ type: Boolean, reflect: true }) whole = false;

  override render(): TemplateResult {
    return html`<huiyin-survey .preview=${this.config}></huiyin-survey>`;
  }

  protected override firstUpdated(): void {
    const root = this.renderRoot.querySelector('huiyin-survey')!.shadowRoot!;
    const drawn = new MutationObserver(() => {
      if (!root.querySelector('.answer') || root.querySelector('.answer > [role=status]')) return;
      drawn.disconnect();
      this.whole = true;
    });
    drawn.observe(root, { childList: true, subtree: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'preview-frame': PreviewFrame;
  }
}
