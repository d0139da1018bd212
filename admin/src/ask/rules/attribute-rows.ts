import { html, nothing, type TemplateResult } from 'lit';
import type { Rules } from '@huiyin/shared/contract/asking';
import { ruleLimits } from '@huiyin/shared/domain/limits';
import { number } from '../../language/formats.ts';
import { valueOf } from '../../ui/event-value.ts';
import '../../ui/ui-button.ts';
import '../../ui/ui-field.ts';
import '../../ui/ui-icon.ts';
import { faultAt } from '../faults.ts';
import { removeButton } from './remove-button.ts';
import type { RulesEditing } from './rules-editing.ts';

type Rule = Rules['attributes'][number];

/** What the site says of a visitor; all of them must hold. */
export function attributeRows({ rules, words, faults, disabled, set }: RulesEditing): TemplateResult {
  const { attributes } = rules;
  const own = words.rules.attributes;
  const put = (index: number, next: Partial<Rule>): void =>
    set({ attributes: attributes.map((rule, at) => (at === index ? { ...rule, ...next } : rule)) });
  return html`${attributes.map(
    ({ name, oneOf }, index) =>
      html`<div class="line">
        <div class="what pair">
          <ui-field
            label=${own.name(number(index + 1))}
            placeholder="tier"
            name=${`attributes.${index}.name`}
            maxlength=${ruleLimits.attributeName}
            .value=${name}
            error=${faultAt(faults, ['rules', 'attributes', index, 'name'], words.faults)}
            ?disabled=${disabled}
            @input=${(event: Event) => put(index, { name: valueOf(event).trim() })}
          ></ui-field>
          <ui-field
            name=${`attributes.${index}.oneOf`}
            label=${own.oneOf(number(index + 1))}
            placeholder="gold, platinum"
            .value=${oneOf.join(', ')}
            error=${faultAt(faults, ['rules', 'attributes', index, 'oneOf'], words.faults)}
            ?disabled=${disabled}
            @change=${(event: Event) => put(index, { oneOf: listFrom(valueOf(event)) })}
          ></ui-field>
        </div>
        ${removeButton(disabled, own.remove(number(index + 1)), () => set({ attributes: attributes.toSpliced(index, 1) }))}
      </div>`,
  )}
  ${
    disabled || attributes.length >= ruleLimits.attributes
      ? nothing
      : html`<div class="add">
          <ui-button
            size="s"
            appearance="outlined"
            @click=${() => set({ attributes: [...attributes, { name: '', oneOf: [] }] })}
          >
            <ui-icon slot="start" name="plus"></ui-icon>${own.add}
          </ui-button>
        </div>`
  }`;
}

/** What stands between commas, each once. */
export const listFrom = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,，、]/)
      .map((part) => part.trim())
      .filter(Boolean),
  ),
];
