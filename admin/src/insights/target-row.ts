import { html, type TemplateResult } from 'lit';
import { metricLimits } from '@huiyin/shared/domain/limits';
import type { Metric } from '@huiyin/shared/domain/metrics';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { valueOf } from '../ui/event-value.ts';
import '../ui/ui-button.ts';
import '../ui/ui-date.ts';
import '../ui/ui-field.ts';
import '../ui/ui-icon.ts';
import { typedRange, type RowFault, type TargetRow } from './target-draft.ts';

interface Row {
  readonly metric: Metric;
  readonly fault: RowFault | undefined;
  set(change: Partial<TargetRow>): void;
  /** Undefined where there is nothing to remove yet. */
  readonly remove: (() => void) | undefined;
}

/** A row of the form: what is aimed at, from which day on, and the way to remove it. */
export function targetRow(row: TargetRow, at: number, { metric, fault, set, remove }: Row): TemplateResult {
  const words = bookOf(insights);
  const { target, value } = words;
  const nth = number(at + 1);
  return html`<div class="row" role="group" aria-label=${target.nth(nth)}>
    <ui-field
      name="value"
      inputmode="decimal"
      autocomplete="off"
      label=${value[metric]}
      .value=${row.value}
      error=${fault === 'value' ? faultWords(fault, metric) : ''}
      @input=${(event: Event) => set({ value: valueOf(event) })}
    ></ui-field>
    <ui-date
      name="from"
      label=${target.from}
      .value=${row.from}
      error=${fault && fault !== 'value' ? faultWords(fault, metric) : ''}
      @change=${(event: Event) => set({ from: valueOf(event) })}
    ></ui-date>
    <ui-button size="s" appearance="plain" ?disabled=${!remove} @click=${remove}
      ><ui-icon name="trash"></ui-icon><span class="sr">${target.remove(nth)}</span></ui-button
    >
  </div>`;
}

function faultWords(fault: RowFault, metric: Metric): string {
  const { target, outside } = bookOf(insights);
  const { least, most } = typedRange(metric);
  const words: Record<RowFault, string> = {
    value: target.outside(number(least), number(most)),
    day: outside(metricLimits.firstDay, metricLimits.lastDay),
    twice: target.dayTwice,
  };
  return words[fault];
}
