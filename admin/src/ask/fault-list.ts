import { html, nothing, type TemplateResult } from 'lit';
import type { AskBook } from '@huiyin/shared/i18n/admin/ask';
import '../ui/ui-button.ts';
import '../ui/ui-icon.ts';
import { faultSentence, type Faults } from './faults.ts';

/** What was refused, once each, as the way to where it is. @param show puts the cursor there */
export function faultList(
  faults: Faults,
  words: AskBook,
  show: (field: string) => void,
): TemplateResult | typeof nothing {
  if (!faults.length) return nothing;
  const told = new Map(faults.toReversed().map((fault) => [faultSentence(fault, words), fault.field]));
  return html`<div class="warning" role="note" aria-label=${words.preview.faults}>
    <ui-icon name="warning"></ui-icon>
    <ul>
      ${[...told]
        .reverse()
        .map(
          ([sentence, field]) =>
            html`<li><ui-button size="s" appearance="plain" @click=${() => show(field)}>${sentence}</ui-button></li>`,
        )}
    </ul>
  </div>`;
}
