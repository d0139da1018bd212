import type { Question } from '@huiyin/shared/contract/questions';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import { surveyChanges } from '@huiyin/shared/i18n/admin/survey-changes';
import { bookOf, language } from '../../language/language.ts';
import { fallbackOf } from '../texts.ts';

interface Labelled {
  readonly id: string;
  readonly label: Question['title'];
  readonly children?: readonly Labelled[];
}

/** What the form calls a part of a question at a path below it, e.g. `Choices` or `Reasons, Late`. */
export function partName(question: Question, [part = '', ...rest]: readonly string[]): string {
  if (part === 'followUp') return followUpName(question, rest);
  if (part === 'consent') return rest[0] === 'text' ? bookOf(ask).complaint.consentText : bookOf(ask).complaint.consent;
  const lists = question as unknown as Record<string, readonly Labelled[] | undefined>;
  return withItem(nameOfPart(part, question), lists[part], rest);
}

function followUpName(question: Question, [part, ...rest]: readonly string[]): string {
  const { followUp: words } = bookOf(ask);
  const choices = 'followUp' in question ? question.followUp?.choices : undefined;
  switch (part) {
    case 'upTo':
      return words.upTo;
    case 'title':
      return words.title;
    case 'commentLabel':
      return words.commentLabel;
    case 'choices':
      return withItem(words.choices, choices, rest);
    default:
      return words.has;
  }
}

function nameOfPart(part: string, { type }: Question): string {
  const { question, complaint, branches } = bookOf(ask);
  if (part === 'categories') return bookOf(surveyChanges).categories;
  if (part === 'branches') return branches.heading;
  if (part in question && part !== 'type') {
    const name: unknown = question[part as keyof typeof question];
    if (typeof name === 'string') return name;
  }
  const own: unknown = type === 'complaint' ? complaint[part as keyof typeof complaint] : undefined;
  return typeof own === 'string' ? own : part;
}

/** With the name of the item of its list that it lies in. */
function withItem(
  name: string,
  items: readonly Labelled[] | undefined,
  [id, inner, ...rest]: readonly string[],
): string {
  if (id === undefined) return name;
  const words = bookOf(surveyChanges);
  const item = items?.find((one) => one.id === id);
  const here = words.within(name, isolated(fallbackOf(item?.label, [language()])) || id);
  return inner === 'children' ? withItem(here, item?.children, rest) : here;
}
