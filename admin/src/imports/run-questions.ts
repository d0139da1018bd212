import { html, nothing, type TemplateResult } from 'lit';
import type { Corrections } from '@huiyin/shared/contract/imports/understood';
import '../ui/ui-button.ts';
import '../ui/ui-icon.ts';
import './import-corrections.ts';
import './import-source-asked.ts';
import type { RunShown } from './run-shown.ts';

/** What is asked before a file is stored; `correct` is called where earlier answers are to become something else. */
export function runQuestions(
  { earlier, offered = [], sourceAsked, warning }: RunShown,
  zone: string,
  correct: (instead: Corrections) => void,
): TemplateResult {
  return html`${
    earlier
      ? html`<p class="earlier">
          ${earlier.said}
          <ui-button size="s" appearance="plain" @click=${() => correct(earlier.instead)}>${earlier.act}</ui-button>
        </p>`
      : nothing
  }
  ${
    warning
      ? html`<div class="warning" role="note">
          <ui-icon name="warning"></ui-icon>
          <p>${warning}</p>
        </div>`
      : nothing
  }
  ${offered.length ? html`<import-corrections .offered=${offered} zone=${zone}></import-corrections>` : nothing}
  ${
    sourceAsked
      ? html`<import-source-asked
          .found=${sourceAsked.found}
          .fresh=${sourceAsked.fresh}
          zone=${zone}
        ></import-source-asked>`
      : nothing
  }`;
}
