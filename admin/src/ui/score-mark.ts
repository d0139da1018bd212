import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { scaleOf, type Kind, type NpsGroup } from '@huiyin/shared/domain/scales';
import './ui-icon.ts';

type Tone = 'good' | 'watch' | 'bad' | 'muted';

/** A score as a small mark, e.g. 4 in green, `--size` high; a group of NPS is a sign, a complaint one of warning. `label` says it in words. */
@customElement('score-mark')
export class ScoreMark extends LitElement {
  static override styles = css`
    :host {
      display: inline-block;
    }
    span {
      display: grid;
      place-items: center;
      width: var(--size, 2rem);
      height: var(--size, 2rem);
      border-radius: var(--radius-6);
      font-weight: 600;
    }
    .good {
      background: var(--good-soft);
      color: var(--good);
    }
    .watch {
      background: var(--watch-soft);
      color: var(--watch);
    }
    .bad {
      background: var(--bad-soft);
      color: var(--bad);
    }
    .muted {
      background: var(--sunken);
      color: var(--muted);
    }
  `;

  @property() kind: Kind = 'csat';
  @property({ attribute: false }) score: number | null = null;
  /** Of an NPS answer without a score. */
  @property({ attribute: false }) group: NpsGroup | null = null;
  @property() label = '';

  override render(): TemplateResult {
    const { score, group } = this;
    const mark = score ?? (group ? signs[group] : html`<ui-icon name="warning"></ui-icon>`);
    const tone = score === null && group ? tonesOfGroups[group] : toneOf(this.kind, score);
    return html`<span class=${tone} role="img" aria-label=${this.label} title=${this.label}>${mark}</span>`;
  }
}

const signs: Record<NpsGroup, string> = { promoter: '+', passive: '±', detractor: '−' };

/** What each group of NPS says. */
export const tonesOfGroups = { promoter: 'good', passive: 'watch', detractor: 'bad' } as const satisfies Record<
  NpsGroup,
  Tone
>;

/** CSAT and CES: top two are good, the middle is to watch; NPS by its groups; of a need that was met the best alone is good. */
export function toneOf(kind: Kind, score: number | null): Exclude<Tone, 'muted'> {
  const scale = scaleOf(kind);
  if (score === null || !scale) return 'watch';
  if (score >= scale.max - (kind === 'need_met' ? 0 : 1)) return 'good';
  const watchFrom = kind === 'nps' ? 7 : Math.ceil((scale.min + scale.max) / 2);
  return score >= watchFrom ? 'watch' : 'bad';
}

declare global {
  interface HTMLElementTagNameMap {
    'score-mark': ScoreMark;
  }
}
