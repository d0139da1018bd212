import { html, nothing, type TemplateResult } from 'lit';
import '../../ui/ui-button.ts';
import '../../ui/ui-icon.ts';

/** Takes a line away; nothing for who may only look. */
export const removeButton = (disabled: boolean, label: string, act: () => void): TemplateResult | typeof nothing =>
  disabled
    ? nothing
    : html`<ui-button size="s" appearance="plain" @click=${act}>
        <ui-icon name="trash"></ui-icon><span class="sr">${label}</span>
      </ui-button>`;
