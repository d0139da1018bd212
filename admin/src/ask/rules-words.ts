import type { Rules, Trigger } from '@huiyin/shared/contract/asking';
import { isolated } from '@huiyin/shared/domain/text/direction';
import type { AskBook } from '@huiyin/shared/i18n/admin/ask';
import { date, number } from '../language/formats.ts';
import { language } from '../language/language.ts';

/** The rules in a sentence, e.g. `After 10 s, on /order/*, 20% of visitors, at most every 90 days`. */
export function rulesWords(rules: Rules, { rules: words }: AskBook): string {
  const { told } = words;
  if (!rules.triggers.length) return told.never;
  const parts = [
    listOf(rules.triggers.map((trigger) => triggerWords(trigger, words))),
    rules.pages.length ? told.pages(listOf(rules.pages.map(({ value }) => value))) : told.everyPage,
    ...(rules.percent < 100 ? [told.percent(number(rules.percent, 1))] : []),
    ...(rules.languages.length ? [told.languages(listOf(rules.languages))] : []),
    ...(rules.devices.length ? [told.devices(listOf(rules.devices.map((device) => words.devices[device])))] : []),
    ...rules.attributes.map(({ name, oneOf }) => told.attribute(name, listOf(oneOf))),
    rules.everyDays === null ? told.once : told.everyDays(rules.everyDays, number(rules.everyDays)),
    ...(rules.quota === null ? [] : [told.quota(number(rules.quota))]),
    ...(rules.until === null ? [] : [told.until(date(`${rules.until}T12:00:00Z`, 'UTC'))]),
  ];
  const sentence = parts.join(told.comma);
  return sentence.charAt(0).toLocaleUpperCase(language()) + sentence.slice(1);
}

function triggerWords(trigger: Trigger, { told }: AskBook['rules']): string {
  switch (trigger.on) {
    case 'delay':
      return told.delay(number(trigger.seconds, 1));
    case 'scroll':
      return told.scroll(number(trigger.percent));
    case 'visible':
      return told.visible(trigger.selector);
    case 'event':
      return told.event(trigger.name);
    case 'exit':
      return told.exit;
    case 'resolved':
      return told.resolved;
  }
}

/** In Chinese with blanks between foreign words and its own, as it is set. */
const listOf = (items: readonly string[]): string =>
  new Intl.ListFormat(language(), { type: 'disjunction' })
    .formatToParts(items.map(isolated))
    .map(({ type, value }, at, parts) => {
      const beside = (one: string | undefined, end: RegExp): string => (one && end.test(one) ? ' ' : '');
      if (type === 'element' || !language().startsWith('zh') || !/^\p{Script=Han}+$/u.test(value)) return value;
      return beside(parts[at - 1]?.value, /[\w*/]$/) + value + beside(parts[at + 1]?.value, /^[\w*/]/);
    })
    .join('');
