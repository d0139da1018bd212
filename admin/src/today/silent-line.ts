import { css, html, nothing, type TemplateResult } from 'lit';
import { today } from '@huiyin/shared/i18n/admin/today';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import type { Silent } from './what-was-said.ts';

/** Answers without a comment, in one line: how many, and how often each score. */
export function silentLine(silent: readonly Silent[]): TemplateResult | typeof nothing {
  const n = silent.reduce((all, kind) => all + kind.n, 0);
  if (n === 0) return nothing;
  return html`<p class="silent small muted">
    ${bookOf(today).silent(n, number(n))}
    ${silent.map((kind) => html`<span>${kindWords(kind, silent.length > 1)}</span>`)}
  </p>`;
}

function kindWords({ kind, n, scores }: Silent, isNamed: boolean): string {
  const { kinds, pair } = bookOf(shell);
  const listed = scores.map(([score, times]) => `${score} × ${number(times)}`).join(' · ') || number(n);
  return isNamed ? pair(kinds[kind], listed) : listed;
}

/** How the line looks. */
export const silentStyles = css`
  .silent {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-16);
    margin-top: var(--space-8);
    padding-top: var(--space-8);
    border-top: 1px solid var(--line);
  }
`;
