import { html, nothing, type TemplateResult } from 'lit';
import type { ShellBook } from '@huiyin/shared/i18n/admin/shell';
import './ui-button.ts';

interface Restored {
  readonly isRestored: boolean;
  readonly isChanged: boolean;
  settle(): void;
}

/** Says that a form holds what was left unsaved, with the way to drop it. */
export const restoredNotice = (edit: Restored, words: ShellBook): TemplateResult | typeof nothing =>
  edit.isRestored && edit.isChanged
    ? html`<p class="restored small" role="status">
        ${words.restored}
        <ui-button size="s" appearance="plain" @click=${() => edit.settle()}>${words.discard}</ui-button>
      </p>`
    : nothing;
