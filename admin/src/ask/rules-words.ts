import type { PagePattern, Rules, Trigger } from '@huiyin/shared/contract/asking';
import { isolated } from '@huiyin/shared/domain/text/direction';
import type { AskBook } from '@huiyin/shared/i18n/admin/ask';
import { isSame } from '../api/edit.ts';
import { date, languageName, number } from '../language/formats.ts';
import { language } from '../language/language.ts';
import { listOf } from '../language/list-of.ts';

/** What limits nothing, and goes without saying. */
const open: Partial<Rules> = {
  percent: 100,
  languages: [],
  devices: [],
  attributes: [],
  quota: null,
  from: null,
  until: null,
};

/** The rules in a sentence, e.g. `After 10 s, on /order/*, 20% of visitors, at most every 90 days`. */
export function rulesWords(rules: Rules, { rules: words }: AskBook): string {
  if (!rules.triggers.length) return words.told.never;
  return sentenceOf(rules, words, (name) => !(name in open && isSame(rules[name], open[name])));
}

/** What rules say where they differ from other ones, e.g. `20% of visitors, without an end`; empty where they do not. */
export const rulesDifference = (rules: Rules, from: Rules, { rules: words }: AskBook): string =>
  sentenceOf(rules, words, (name) => !isSame(rules[name], from[name]));

function sentenceOf(rules: Rules, words: AskBook['rules'], isTold: (name: keyof Rules) => boolean): string {
  const said = Object.entries(saidOf(rules, words)).filter(([name]) => isTold(name as keyof Rules));
  const sentence = said.map(([, part]) => part).join(words.told.comma);
  return sentence.charAt(0).toLocaleUpperCase(language()) + sentence.slice(1);
}

/** Each of the rules in words, also where it limits nothing. */
function saidOf(rules: Rules, words: AskBook['rules']): Record<keyof Rules, string> {
  const { told } = words;
  const { triggers, pages, percent, languages, devices, attributes, everyDays, quota, from, until } = rules;
  return {
    triggers: triggers.length ? anyOf(triggers.map((trigger) => triggerWords(trigger, words))) : told.notByItself,
    pages: pages.length ? told.pages(anyOf(pages.map(patternWords))) : told.everyPage,
    percent: told.percent(number(percent, 1)),
    languages: languages.length ? told.languages(anyOf(languages.map(languageName))) : told.everyLanguage,
    devices: devices.length ? told.devices(anyOf(devices.map((device) => words.devices[device]))) : told.everyDevice,
    attributes: attributes.length
      ? attributes.map(({ name, oneOf }) => told.attribute(name, anyOf(oneOf))).join(told.comma)
      : told.everyVisitor,
    everyDays: everyDays === null ? told.once : told.everyDays(everyDays, number(everyDays)),
    quota: quota === null ? told.noQuota : told.quota(number(quota)),
    from: from === null ? told.noStart : told.from(dayWords(from)),
    until: until === null ? told.noEnd : told.until(dayWords(until)),
  };
}

const dayWords = (day: string): string => date(`${day}T12:00:00Z`, 'UTC');

/** A pattern as an address is written, e.g. `/order/…` for what begins so. */
export const patternWords = ({ match, value }: PagePattern): string =>
  match === 'prefix' ? `${value}…` : match === 'query' ? `?${value}` : value;

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

const anyOf = (items: readonly string[]): string => listOf(items.map(isolated), 'disjunction');
