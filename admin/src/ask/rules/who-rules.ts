import { html, type TemplateResult } from 'lit';
import type { Rules } from '@huiyin/shared/contract/asking';
import { devices } from '@huiyin/shared/domain/choices';
import { isChecked, valueOf } from '../../ui/event-value.ts';
import '../../ui/ui-checkbox.ts';
import '../../ui/ui-field.ts';
import { faultAt } from '../faults.ts';
import { attributeRows, listFrom } from './attribute-rows.ts';
import { ruleNumber } from './rule-number.ts';
import type { RulesEditing } from './rules-editing.ts';

/** Whom a survey comes up for: a share of the visitors, their languages, devices and attributes. */
export function whoRules(editing: RulesEditing): TemplateResult {
  const { rules, words, faults, disabled, set } = editing;
  const own = words.rules.who;
  return html`<div class="pair">
      ${ruleNumber(editing, 'percent', own.percent, own.percentHint)}
      <ui-field
        name="languages"
        label=${own.languages}
        hint=${own.languagesHint}
        placeholder="en, zh"
        .value=${rules.languages.join(', ')}
        error=${faultAt(faults, ['rules', 'languages'], words.faults)}
        ?disabled=${disabled}
        @change=${(event: Event) => set({ languages: listFrom(valueOf(event)) })}
      ></ui-field>
    </div>
    ${deviceTicks(editing)}
    <div>
      <div>
        <div class="label">${words.rules.attributes.heading}</div>
        <p class="small muted">${words.rules.attributes.hint}</p>
      </div>
    </div>
    ${attributeRows(editing)}`;
}

function deviceTicks({ rules, words, disabled, set }: RulesEditing): TemplateResult {
  const own = words.rules.who;
  const toggle = (device: Rules['devices'][number], on: boolean): void =>
    set({ devices: devices.filter((one) => (one === device ? on : rules.devices.includes(one))) });
  return html`<div role="group" aria-labelledby="devices">
    <div id="devices" class="label">${own.devices}</div>
    <div class="ticks">
      ${devices.map(
        (device) =>
          html`<ui-checkbox
            .checked=${rules.devices.includes(device)}
            ?disabled=${disabled}
            @change=${(event: Event) => toggle(device, isChecked(event))}
            >${words.rules.devices[device]}</ui-checkbox
          >`,
      )}
    </div>
    <p class="small muted">${own.devicesHint}</p>
  </div>`;
}
