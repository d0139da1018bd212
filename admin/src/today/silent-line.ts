import { css, html, nothing, type TemplateResult } from 'lit';
import { today } from '@huiyin/shared/i18n/admin/today';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import type { SilentAnswers } from './silent-since.ts';

/**
 * Answers without a comment, in one line: how many, and how often each score.
 * @param read so many of the newest were looked through, where there may be more
 */
export function silentLine({ kinds, isAll }: SilentAnswers, read?: number): TemplateResult | typeof nothing {
  const words = bookOf(today);
  const n = kinds.reduce((all, kind) => all + kind.n, 0);
  if (n === 0) return nothing;
  const said = isAll || read === undefined ? words.silent(n, number(n)) : words.silentAmong(number(n), number(read));
  return html`<p class="silent small muted">
    ${said} ${kinds.map((kind) => html`<span>${kindWords(kind, kinds.length > 1)}</span>`)}
  </p>`;
}

function kindWords({ kind, n, scores }: SilentAnswers['kinds'][number], isNamed: boolean): string {
  const words = bookOf(shell);
  const named = (score: (typeof scores)[number][0]) => (typeof score === 'number' ? score : words.unscored[score]);
  const listed = scores.map(([score, times]) => `${named(score)} × ${number(times)}`).join(' · ') || number(n);
  return isNamed ? words.pair(words.kinds[kind], listed) : listed;
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
