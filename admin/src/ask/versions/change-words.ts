import type { Branch, Question } from '@huiyin/shared/contract/questions';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { versionChanges, type ChangedPath, type VersionChange } from '@huiyin/shared/domain/surveys/version-changes';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import { surveyChanges } from '@huiyin/shared/i18n/admin/survey-changes';
import type { SurveyDefinition } from '../../api/surveys.ts';
import { customerLanguages, type CustomerLanguage } from '../../language/customer-languages.ts';
import { number } from '../../language/formats.ts';
import { bookOf, language } from '../../language/language.ts';
import { fallbackOf } from '../texts.ts';
import { partName } from './part-names.ts';

/** A change in words; `before` and `after` stand below it where it has them, in `language` where customers read them. */
export interface ToldChange {
  readonly text: string;
  readonly before?: string;
  readonly after?: string;
  readonly language?: CustomerLanguage;
}

/** The versions a change lies between. */
export interface Between {
  readonly before: SurveyDefinition;
  readonly after: SurveyDefinition;
}

/** What of two versions is told apart; the number of a consent follows its words. */
export const toldChanges = (before: SurveyDefinition, after: SurveyDefinition): VersionChange[] =>
  versionChanges(before, after).filter(({ path }) => path.at(-1) !== 'version');

/** What differs between two versions, as the form names it, e.g. `Question 2, Choices: “Late” is new`. */
export function changeWords(change: VersionChange, between: Between): ToldChange {
  const words = bookOf(surveyChanges);
  switch (change.what) {
    case 'added':
    case 'removed':
      return { text: cameOrWent(change, between) };
    case 'moved': {
      const { path, from, to } = change;
      return { text: words.moved(listPlace(path, between), nameAt(path, between), number(from), number(to)) };
    }
    case 'text': {
      const { path, language: spoken, before = words.nothing, after = words.nothing } = change;
      return {
        text: words.inLanguage(placeOf(path, between), customerLanguages[spoken]),
        before,
        after,
        language: spoken,
      };
    }
    case 'value': {
      const { path, before, after } = change;
      const offers = path[0] === 'offersAnswer';
      return {
        text: offers ? words.offer : placeOf(path, between),
        before: valueWords(offers ? (before ?? true) : before),
        after: valueWords(offers ? (after ?? true) : after),
      };
    }
  }
}

function cameOrWent(
  { what, path, item }: Extract<VersionChange, { what: 'added' | 'removed' }>,
  between: Between,
): string {
  const words = bookOf(surveyChanges);
  const isNew = what === 'added';
  const name = path.includes('branches') ? wayWords(item as Branch, path, between) : nameOf(item);
  // A part that stands or does not, such as the follow-up of a score.
  if (name === undefined) return words[isNew ? 'begun' : 'ended'](placeOf(path, between));
  return words[what](listPlace(path, between), name);
}

/** The place of the list that an item stands in; of a question its own, since lists of it have none. */
function listPlace(path: ChangedPath, between: Between): string {
  const isTop = path.length === 2;
  if (isTop && path[0] === 'questions') return bookOf(ask).questions;
  return placeOf(path.slice(0, -1), between);
}

/** Where something is, e.g. `Question 1, Label of the lowest score`. */
function placeOf([part, id, ...rest]: ChangedPath, between: Between): string {
  const words = bookOf(ask);
  if (part === 'title') return words.tabTitle;
  if (part !== 'questions' || id === undefined) return thanksPlace(id);
  const question = questionOf(id, between);
  const place = questionPlace(id, between);
  const inner = question && rest.length > 0 ? partName(question, rest) : undefined;
  return inner === undefined ? place : bookOf(surveyChanges).within(place, inner);
}

function thanksPlace(atMost: string | undefined): string {
  const { thanks } = bookOf(ask);
  if (atMost === undefined) return thanks.heading;
  return atMost === 'all' ? thanks.others : thanks.upTo(number(Number(atMost)));
}

/** A question by its number now; one that is gone by that of then. */
function questionPlace(id: string, { before, after }: Between): string {
  const now = after.questions.findIndex((one) => one.id === id) + 1;
  if (now > 0) return bookOf(ask).stale.question(number(now));
  return bookOf(surveyChanges).gone(number(before.questions.findIndex((one) => one.id === id) + 1));
}

const questionOf = (id: string, { before, after }: Between): Question | undefined =>
  [...after.questions, ...before.questions].find((one) => one.id === id);

/** What an item of a list is called; undefined for a part that has no name. */
function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || 'version' in item) return undefined;
  if (!('id' in item || 'text' in item)) return undefined;
  const { title, label, text } = item as Partial<Record<'title' | 'label' | 'text', Question['title']>>;
  return isolated(fallbackOf(title ?? label ?? text, [language()]));
}

/** What the item at a path is called now. */
function nameAt(path: ChangedPath, between: Between): string {
  const found = itemAt(path, between.after);
  if (path.includes('branches')) return wayWords(found as Branch, path, between);
  return nameOf(found) ?? path.at(-1)!;
}

/** What is at a path of a definition, items of lists by their ids. */
function itemAt(path: ChangedPath, definition: SurveyDefinition): unknown {
  return path.reduce<unknown>((at, step) => {
    if (!Array.isArray(at)) return (at as Record<string, unknown> | undefined)?.[step];
    return at.find((item: { id?: string }) => item.id === step || step === waySaid(item));
  }, definition);
}

const waySaid = (way: object): string => JSON.stringify(Object.entries(way).toSorted());

/** Where answers lead, e.g. `score at most 2 → The end`. */
function wayWords({ atLeast, atMost, choice, goTo }: Branch, [, id = '']: ChangedPath, between: Between): string {
  const words = bookOf(surveyChanges);
  const { branches, noTitle } = bookOf(ask);
  const said = [
    ...(atLeast === undefined ? [] : [words.scores.atLeast(number(atLeast))]),
    ...(atMost === undefined ? [] : [words.scores.atMost(number(atMost))]),
    ...(choice === undefined ? [] : [words.choice(choiceName(choice, id, between))]),
  ];
  const when = said.length ? said.reduce((one, two) => words.and(one, two)) : branches.conditions.always;
  const target = questionOf(goTo, between);
  const title = target && (fallbackOf(target.title, [language()]) || noTitle);
  return words.way(when, goTo === 'end' ? branches.end : isolated(title ?? goTo));
}

function choiceName(choice: string, id: string, between: Between): string {
  for (const { questions } of [between.after, between.before]) {
    const question = questions.find((one) => one.id === id);
    const label = question && 'choices' in question && question.choices.find((one) => one.id === choice)?.label;
    if (label) return isolated(fallbackOf(label, [language()]));
  }
  return choice;
}

function valueWords(value: unknown): string {
  const words = bookOf(surveyChanges);
  const { looks, types, setsChoices } = bookOf(ask);
  const named: Readonly<Record<string, string>> = { ...types, ...looks, ...setsChoices };
  if (value === undefined || value === null) return words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return number(value);
  return named[String(value)] ?? String(value);
}
