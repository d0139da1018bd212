import type { Question, SurveyDefinition } from '@huiyin/shared/contract/questions';
import type { ResponseView } from '@huiyin/shared/contract/responses';
import { scaleOf } from '@huiyin/shared/domain/scales';
import { ownNames } from '@huiyin/shared/domain/surveys/asked-question';
import { textIn } from '@huiyin/shared/domain/surveys/in-language';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { number } from '../language/formats.ts';
import { bookOf, language } from '../language/language.ts';
import { listOf } from '../language/list-of.ts';

/** One answer with the question it was given to. */
export interface AnswerRow {
  readonly name: string;
  readonly value: string;
}

type Given = Pick<ResponseView, 'kind' | 'score' | 'answers'> & Partial<Pick<ResponseView, 'group' | 'leftOut'>>;
type Answers = Given['answers'];
type Named = readonly { readonly id: string; readonly label: Parameters<typeof textIn>[0] }[];

const said = (texts: Parameters<typeof textIn>[0]): string => isolated(textIn(texts, [language()]));

/**
 * Answers to the questions of the version that was asked, in its order; what that version does not know stands last,
 * under its own name. The first question's score, or group of NPS, stands first, the complaint's own fields are not among them.
 */
export function answerRows(
  { kind, score, group, answers, leftOut = [] }: Given,
  asked: SurveyDefinition | undefined,
): AnswerRow[] {
  const questions = asked?.questions ?? [];
  const [first] = questions;
  const given = score === null ? group && bookOf(shell).unscored[group] : points(score, scaleOf(kind)?.max);
  const others = Object.entries(answers).filter(([name]) => !isOwn(name, questions));
  return [
    ...(first && given ? [{ name: said(first.title), value: given }] : []),
    ...reasonRow(first, answers),
    ...questions.flatMap((question) => {
      const given = answers[question.id];
      return given === undefined ? [] : [{ name: said(question.title), value: answerWords(question, given) }];
    }),
    ...others.map(([name, given]) => ({ name: asked ? othersName(name, leftOut) : name, value: plain(given) })),
  ];
}

const isOwn = (name: string, questions: readonly { readonly id: string }[]): boolean =>
  ownNames.some((one) => one === name) || questions.some(({ id }) => id === name);

const othersName = (name: string, leftOut: ResponseView['leftOut']): string =>
  leftOut.some(({ field }) => field === `answers.${name}`) ? bookOf(inbox).neverAsked(name) : name;

/** Whether a field that is told of as wrong stands among the answers all the same, since it was never asked. */
export const isNeverAsked = (field: string, { answers }: Pick<Given, 'answers'>, asked: SurveyDefinition | undefined) =>
  Object.keys(answers).some((name) => field === `answers.${name}` && !isOwn(name, asked?.questions ?? []));

/** The question that a field such as `answers.q2` belongs to. */
export function questionWord(field: string, asked: SurveyDefinition | undefined): string | undefined {
  const question = asked?.questions.find(({ id }) => field === `answers.${id}`);
  return question && said(question.title);
}

/** How the customer of a complaint wants to be reached, in words. */
export function reachWords({ reach_by: by }: Answers): string | undefined {
  if (by === undefined) return undefined;
  const { email, phone } = bookOf(inbox);
  return by === 'email' ? email : by === 'phone' ? phone : plain(by);
}

/** What the customer of a complaint wishes for, in words. */
export function wishWords(answers: Answers, asked: SurveyDefinition | undefined): string | undefined {
  const { wish } = answers;
  if (wish === undefined) return undefined;
  const form = asked?.questions.find(({ type }) => type === 'complaint');
  return form?.type === 'complaint' ? labels(form.wishes, wish) : plain(wish);
}

function reasonRow(first: Question | undefined, { reasons }: Answers): AnswerRow[] {
  if (reasons === undefined) return [];
  const followUp = first && 'followUp' in first ? first.followUp : undefined;
  const name = followUp ? said(followUp.title) : bookOf(inbox).reasons;
  return [{ name, value: labels(followUp?.choices ?? [], reasons) }];
}

function answerWords(question: Question, given: unknown): string {
  if (question.type === 'single' || question.type === 'multiple') return labels(question.choices, given);
  if (question.type === 'aspects') return aspects(question.aspects, given);
  const scale = question.type === 'text' ? null : scaleOf(question.type);
  return typeof given === 'number' && scale ? points(given, scale.max) : plain(given);
}

const points = (score: number, most = 0): string => bookOf(inbox).points(number(score), number(most));

/** Ids become the names they have; others stay as they are. */
function labels(choices: Named, given: unknown): string {
  const ids = Array.isArray(given) ? given : [given];
  const names = ids.map((id: unknown) => {
    const choice = choices.find((one) => one.id === id);
    return choice ? said(choice.label) : plain(id);
  });
  return listOf(names);
}

function aspects(all: Named, given: unknown): string {
  if (typeof given !== 'object' || given === null) return plain(given);
  return Object.entries(given)
    .map(([id, score]) => bookOf(inbox).aspect(labels(all, id), plain(score)))
    .join('\n');
}

/** What nobody here has words for, as it was said. */
export function plain(given: unknown): string {
  const { no, yes } = bookOf(inbox);
  if (typeof given === 'boolean') return given ? yes : no;
  if (Array.isArray(given)) return listOf(given.map(plain));
  return typeof given === 'object' && given !== null ? aspects([], given) : String(given);
}
