import { html, nothing, type TemplateResult } from 'lit';
import type { Trigger } from '@huiyin/shared/contract/asking';
import { number } from '../../language/formats.ts';
import '../../ui/ui-button.ts';
import '../../ui/ui-field.ts';
import '../../ui/ui-icon.ts';
import { faultAt } from '../faults.ts';
import { valueOf } from '../fields.ts';
import { removeButton } from './remove-button.ts';
import type { RulesEditing } from './rules-editing.ts';

const most = 6;
type On = Trigger['on'];
const blank: { [Kind in On]: Extract<Trigger, { on: Kind }> } = {
  delay: { on: 'delay', seconds: 10 },
  scroll: { on: 'scroll', percent: 50 },
  exit: { on: 'exit' },
  visible: { on: 'visible', selector: '' },
  event: { on: 'event', name: '' },
  resolved: { on: 'resolved' },
};
const kinds = Object.keys(blank) as On[];
/** Twice the same makes no sense. */
const once: readonly On[] = ['delay', 'scroll', 'exit', 'resolved'];

/** What starts a survey; any one of them does. */
export function triggerRows({ rules, words, faults, disabled, set }: RulesEditing): TemplateResult {
  const { triggers } = rules;
  const own = words.rules.triggers;
  const put = (index: number, next: Trigger): void => set({ triggers: triggers.with(index, next) });
  const left = kinds.filter((on) => !once.includes(on) || !triggers.some((trigger) => trigger.on === on));
  return html`${triggers.map((trigger, index) => {
    const error = faultAt(faults, ['rules', 'triggers', index], words.faults);
    return html`<div class="line">
      <div class="what">${detail(trigger, own, (next) => put(index, next), error, disabled)}</div>
      ${removeButton(disabled, own.remove(number(index + 1)), () => set({ triggers: triggers.toSpliced(index, 1) }))}
    </div>`;
  })}
  ${
    disabled || triggers.length >= most
      ? nothing
      : html`<div class="add" role="group" aria-label=${own.add}>
          ${left.map(
            (on) =>
              html`<ui-button
                size="s"
                appearance="outlined"
                @click=${() => set({ triggers: [...triggers, blank[on]] })}
              >
                <ui-icon slot="start" name="plus"></ui-icon>${own.names[on]}
              </ui-button>`,
          )}
        </div>`
  }`;
}

type Words = RulesEditing['words']['rules']['triggers'];

function detail(
  trigger: Trigger,
  words: Words,
  put: (next: Trigger) => void,
  error: string,
  disabled: boolean,
): TemplateResult {
  switch (trigger.on) {
    case 'delay':
      return field(words.seconds, String(trigger.seconds), error, disabled, 'number', (value) =>
        put({ ...trigger, seconds: Number(value) }),
      );
    case 'scroll':
      return field(words.percent, String(trigger.percent), error, disabled, 'number', (value) =>
        put({ ...trigger, percent: Number(value) }),
      );
    case 'visible':
      return field(words.selector, trigger.selector, error, disabled, 'text', (selector) =>
        put({ ...trigger, selector }),
      );
    case 'event':
      return field(
        words.event,
        trigger.name,
        error,
        disabled,
        'text',
        (name) => put({ ...trigger, name }),
        words.eventHint,
      );
    case 'exit':
    case 'resolved':
      return html`<p>${words.names[trigger.on]}</p>`;
  }
}

function field(
  label: string,
  value: string,
  error: string,
  disabled: boolean,
  type: 'text' | 'number',
  take: (value: string) => void,
  hint = '',
): TemplateResult {
  return html`<ui-field
    label=${label}
    type=${type}
    .value=${value}
    error=${error}
    hint=${hint}
    ?disabled=${disabled}
    @input=${(event: Event) => take(valueOf(event))}
  ></ui-field>`;
}
