import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { scaleOf, type Kind } from '@huiyin/shared/domain/scales';
import './ui-icon.ts';

type Tone = 'good' | 'watch' | 'bad' | 'muted';

/** A score as a small mark, e.g. 4 in green, `--size` high; a complaint is a sign of warning. `label` says it in words. */
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
  @property() label = '';

  override render(): TemplateResult {
    const mark = this.score === null ? html`<ui-icon name="warning"></ui-icon>` : this.score;
    return html`<span class=${toneOf(this.kind, this.score)} role="img" aria-label=${this.label} title=${this.label}
      >${mark}</span
    >`;
  }
}

/** CSAT and CES: top two are good, the middle is to watch; NPS by its groups. */
export function toneOf(kind: Kind, score: number | null): Exclude<Tone, 'muted'> {
  const scale = scaleOf(kind);
  if (score === null || !scale) return 'watch';
  if (score >= scale.max - 1) return 'good';
  const watchFrom = kind === 'nps' ? 7 : Math.ceil((scale.min + scale.max) / 2);
  return score >= watchFrom ? 'watch' : 'bad';
}

declare global {
  interface HTMLElementTagNameMap {
    'score-mark': ScoreMark;
  }
}
