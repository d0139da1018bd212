import { html, nothing, type TemplateResult } from 'lit';
import type { Trigger } from '@huiyin/shared/contract/asking';
import { ruleLimits } from '@huiyin/shared/domain/limits';
import { eventNamePattern } from '@huiyin/shared/domain/patterns';
import { number } from '../../language/formats.ts';
import { address } from '../../router/router.ts';
import { valueOf } from '../../ui/event-value.ts';
import '../../ui/ui-button.ts';
import '../../ui/ui-field.ts';
import '../../ui/ui-icon.ts';
import { faultAt } from '../faults.ts';
import { numberField, type Place } from './number-field.ts';
import { removeButton } from './remove-button.ts';
import type { RulesEditing } from './rules-editing.ts';

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
      <div class="what">
        ${detail(trigger, own, (next) => put(index, next), { name: `triggers.${index}`, error, disabled })}
      </div>
      ${removeButton(disabled, own.remove(number(index + 1)), () => set({ triggers: triggers.toSpliced(index, 1) }))}
    </div>`;
  })}
  ${
    disabled || triggers.length >= ruleLimits.triggers
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
  }
  ${triggers.length ? html`<p class="small">${own.tag} <a href=${address('/admin/settings/install')}>${own.install}</a></p>` : nothing}`;
}

type Words = RulesEditing['words']['rules']['triggers'];

function detail(
  trigger: Trigger,
  words: Words,
  put: (next: Trigger) => void,
  { name, error, disabled }: Place,
): TemplateResult {
  const at = (field: string): Place => ({ name: `${name}.${field}`, error, disabled });
  switch (trigger.on) {
    case 'delay':
      return numberField(at('seconds'), {
        label: words.seconds,
        value: trigger.seconds,
        range: ruleLimits.seconds,
        take: (typed) => put({ ...trigger, seconds: Number(typed) }),
      });
    case 'scroll':
      return numberField(at('percent'), {
        label: words.percent,
        value: trigger.percent,
        range: ruleLimits.scrolled,
        take: (typed) => put({ ...trigger, percent: Number(typed) }),
      });
    case 'visible':
      return textField(at('selector'), words.selector, trigger.selector, ruleLimits.selector, '', (selector) =>
        put({ ...trigger, selector }),
      );
    case 'event':
      return textField(
        at('name'),
        words.event,
        trigger.name,
        ruleLimits.event,
        // What may be copied from here is what this survey waits for.
        words.eventHint(eventNamePattern.test(trigger.name) ? trigger.name : 'order-done'),
        (event) => put({ ...trigger, name: event }),
      );
    case 'exit':
    case 'resolved':
      return html`<p>${words.names[trigger.on]}</p>`;
  }
}

function textField(
  { name, error, disabled }: Place,
  label: string,
  value: string,
  longest: number,
  hint: string,
  take: (value: string) => void,
): TemplateResult {
  return html`<ui-field
    name=${name}
    label=${label}
    maxlength=${longest}
    .value=${value}
    error=${error}
    hint=${hint}
    ?disabled=${disabled}
    @input=${(event: Event) => take(valueOf(event))}
  ></ui-field>`;
}
