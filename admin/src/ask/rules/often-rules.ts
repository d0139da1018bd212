import { html, nothing, type TemplateResult } from 'lit';
import { valueOf } from '../../ui/event-value.ts';
import '../../ui/ui-date.ts';
import '../../ui/ui-select.ts';
import { faultAt } from '../faults.ts';
import { ruleNumber } from './rule-number.ts';
import type { RulesEditing } from './rules-editing.ts';

/** How often a survey comes up for one visitor and for all, from when and until when. */
export function oftenRules(editing: RulesEditing): TemplateResult {
  const { rules, words, disabled, set } = editing;
  const own = words.rules.often;
  return html`<div class="pair">
    <ui-select
      label=${own.repeat}
      .choices=${[
        { value: 'once', label: own.once },
        { value: 'again', label: own.again },
      ]}
      .value=${rules.everyDays === null ? 'once' : 'again'}
      ?disabled=${disabled}
      @change=${(event: Event) => set({ everyDays: valueOf(event) === 'once' ? null : 90 })}
    ></ui-select>
    ${rules.everyDays === null ? nothing : ruleNumber(editing, 'everyDays', own.days)}
    ${ruleNumber(editing, 'quota', own.quota, own.quotaHint)}
    ${dayField(editing, 'from', own.fromHint)}${dayField(editing, 'until', own.untilHint)}
  </div>`;
}

const dayField = (
  { rules, words, faults, disabled, set }: RulesEditing,
  name: 'from' | 'until',
  hint: string,
): TemplateResult =>
  html`<ui-date
    label=${words.rules.often[name]}
    hint=${hint}
    .value=${rules[name] ?? ''}
    error=${faultAt(faults, ['rules', name], words.faults)}
    ?disabled=${disabled}
    @change=${(event: Event) => set({ [name]: valueOf(event) || null })}
  ></ui-date>`;
