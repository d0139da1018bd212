import type { TemplateResult } from 'lit';
import { ruleLimits } from '@huiyin/shared/domain/limits';
import { faultAt } from '../faults.ts';
import { numberField } from './number-field.ts';
import type { RulesEditing } from './rules-editing.ts';

/** A rule that is a number, within its limits; a quota may be empty, which is none. */
export function ruleNumber(
  { rules, words, faults, disabled, set }: RulesEditing,
  name: 'percent' | 'everyDays' | 'quota',
  label: string,
  hint = '',
): TemplateResult {
  const take = (typed: string): void => set({ [name]: typed === '' && name === 'quota' ? null : Number(typed) });
  const error = faultAt(faults, ['rules', name], words.faults);
  return numberField({ name, error, disabled }, { label, hint, value: rules[name], range: ruleLimits[name], take });
}
